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
        OtherMalignancyCriterion { WithinYears: { } years } => speech.State(Texts, "OtherMalignancy.Within", speech.Years(years)),
        OtherMalignancyCriterion => speech.State(Texts, "OtherMalignancy"),
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
        return criterion.Active is { } active ? speech.Say(Texts, active ? "Metastasis.Active" : "Metastasis.Stable", site) : site;
    }
}
