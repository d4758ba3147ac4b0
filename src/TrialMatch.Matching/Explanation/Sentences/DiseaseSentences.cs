using System.Resources;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Explanation.Sentences;

/// <summary>Diagnosis, stage, extent, metastases, other malignancies.</summary>
internal static class DiseaseSentences
{
    private static readonly ResourceManager Texts = new(typeof(DiseaseSentences));

    public static Statement? Of(Criterion criterion, Speech speech) => criterion switch
    {
        DiagnosisCriterion diagnosis => Diagnosis(diagnosis, speech),
        StageCriterion stage => speech.State(Texts, "Stage", Stage(stage, speech)),
        ExtentCriterion extent => speech.State(Texts, "Extent", speech.Or(extent.Extents.Select(one => speech.Say(Texts, $"Extent.{one}")))),
        MetastasisCriterion metastasis => speech.State(Texts, "Metastasis", Metastasis(metastasis, speech)),
        MeasurableDiseaseCriterion => speech.State(Texts, "Measurable"),
        MetastasisCountCriterion count => speech.State(Texts, $"Count.{count.Unit}", speech.Range(count.Range, wording: "Count")),
        OtherMalignancyCriterion other => OtherMalignancy(other, speech),
        _ => null,
    };

    private static Statement Diagnosis(DiagnosisCriterion criterion, Speech speech)
    {
        var asked = speech.Or(criterion.Codes.Select(code => Named(code, speech)));
        return criterion.Except.IsDefaultOrEmpty
            ? speech.State(Texts, "Diagnosis", asked)
            : speech.State(Texts, "Diagnosis.Except", asked, speech.Or(criterion.Except.Select(code => Named(code, speech))));
    }

    private static string Named(string code, Speech speech) => code switch
    {
        DiagnosisCriterion.AllSolid => speech.Say(Texts, "Diagnosis.Solid"),
        DiagnosisCriterion.AllLiquid => speech.Say(Texts, "Diagnosis.Liquid"),
        _ => FactText.DiagnosisName(code, speech.Culture),
    };

    private static string Stage(StageCriterion criterion, Speech speech) =>
        criterion.Range.ToString().Split("..") is [var from, var to] ? speech.Say(Texts, "Stage.Span", from, to) : criterion.Range.ToString();

    private static string Metastasis(MetastasisCriterion criterion, Speech speech)
    {
        var key = $"Site.{criterion.Site}";
        var site = speech.Knows(Texts, key) ? speech.Say(Texts, key) : FactText.TermName(Vocabulary.MetastaticSites, criterion.Site, speech.Culture);
        if (criterion.StableDays is { } days)
            site = speech.Say(Texts, "Metastasis.StableFor", site, speech.Span(days));
        else if (criterion.Active is { } active)
            site = speech.Say(Texts, active ? "Metastasis.Active" : "Metastasis.Stable", site);
        if (criterion.Treated is { } treated)
            site = speech.Say(Texts, treated ? "Metastasis.Treated" : "Metastasis.Untreated", site);
        if (criterion.Symptomatic is { } symptomatic)
            site = speech.Say(Texts, symptomatic ? "Metastasis.Symptomatic" : "Metastasis.Asymptomatic", site);
        return criterion.WithoutSteroids ? speech.Say(Texts, "Metastasis.WithoutSteroids", site) : site;
    }

    private static Statement OtherMalignancy(OtherMalignancyCriterion criterion, Speech speech)
    {
        var other = criterion.WithinYears is { } years
            ? speech.State(Texts, "OtherMalignancy.Within", speech.Years(years))
            : speech.State(Texts, "OtherMalignancy");
        return criterion.Except.IsDefaultOrEmpty
            ? other
            : form => speech.Say(Texts, "OtherMalignancy.Except", other(form), speech.Or(criterion.Except.Select(exception => Named(exception, speech))));
    }

    private static string Named(ExceptedMalignancy exception, Speech speech)
    {
        var name = exception.Code is { } code ? Named(code, speech) : speech.Say(Texts, "Exception.Any");
        if (exception.InSitu)
            name = speech.Say(Texts, "Exception.InSitu", name);
        return exception.LowRisk ? speech.Say(Texts, "Exception.LowRisk", name) : name;
    }
}
