using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Metastases in a site. Sites form a hierarchy: what is found in a narrower site is found in the wider one, and a wider
/// site that is clear is clear in all that lies within it. The newest statement about a site counts.
/// </summary>
internal static partial class DiseaseEvaluation
{
    /// <summary>Brain, spinal cord and meninges are looked at together, so that they are one question.</summary>
    private const string CentralNervousSystem = "cns";

    private static Vocabulary Sites => Vocabulary.MetastaticSites;

    public static Answer Metastasis(MetastasisCriterion criterion, PatientFacts patient)
    {
        var facts = patient.All<MetastasisFact>()
            .Where(fact => Sites.IsWithin(fact.Site, criterion.Site) || Sites.IsWithin(criterion.Site, fact.Site)).ToList();
        if (facts.Count == 0)
            return WithoutSpread(criterion.Site, patient)
                ?? Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.Metastasis, Question(criterion.Site)));

        var clear = facts.FirstOrDefault(fact => !fact.Present && Sites.IsWithin(criterion.Site, fact.Site));
        var found = facts.Where(fact => fact.Present && !(fact.Date < clear?.Date) && IsNewestOfItsSite(fact, facts)).ToList();
        var (answer, decided) = (clear, found) switch
        {
            ({ } none, []) => (Answer.Of(false, none), none),
            ({ } none, [var newest, ..]) when newest.Date == none.Date => (Conflict(criterion.Site, [none, .. found]), newest),
            (_, []) => (Around(criterion.Site, facts), facts[0]),
            (_, [var newest, ..]) => (Found(criterion, found, patient.AsOf), newest),
        };
        if (facts.Any(fact => fact.Present != decided.Present && fact.Date < decided.Date))
            answer = answer.With(Caution.OlderFactsDiffer);
        return patient.Aged(answer, decided, FactTopic.Metastasis, criterion.Site);
    }

    private static Answer Found(MetastasisCriterion criterion, List<MetastasisFact> found, DateOnly asOf)
    {
        var within = found.Where(fact => Sites.IsWithin(fact.Site, criterion.Site)).ToList();
        if (within.Count == 0)
        {
            // Only a wider site is known to have metastases.
            return Details(criterion, found[0], asOf).Truth == Truth.NotMet
                ? Answer.Of(false, found[0]).With(Caution.Derived)
                : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Metastasis, criterion.Site), found[0]);
        }

        var answers = within.Select(fact => (Fact: fact, Answer: Details(criterion, fact, asOf))).ToList();
        foreach (var site in answers.GroupBy(said => said.Fact.Site).Where(site => site.DistinctBy(said => said.Answer.Truth).Count() > 1))
            return Conflict(criterion.Site, [.. site.Select(said => said.Fact)]);
        var best = answers.MaxBy(said => said.Answer.Truth);
        return best.Answer.Truth == Truth.NotMet && best.Fact.Site != criterion.Site ? best.Answer.With(Caution.Derived) : best.Answer;
    }

    /// <summary>Only narrower sites are known, and to be clear: the wider one is clear once all of them are.</summary>
    private static Answer Around(string asked, List<MetastasisFact> clear)
    {
        var parts = Sites.All.Where(site => site.Parent == asked).ToList();
        var all = parts.Count > 0 && parts.All(part => clear.Any(fact => Sites.IsWithin(part.Code, fact.Site)));
        CitedFact[] cited = [.. clear.Select(fact => new CitedFact(fact))];
        return all
            ? Answer.Of(false, cited).With(Caution.Derived)
            : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.Metastasis, Question(asked)), cited);
    }

    /// <summary>Disease that is told to be confined to its surroundings has no distant metastases.</summary>
    private static Answer? WithoutSpread(string site, PatientFacts patient) =>
        !Sites.IsWithin(site, RegionalSite) && Spread(patient) is (DiseaseExtent.Localised or DiseaseExtent.LocallyAdvanced, var fact)
            ? patient.Aged(Answer.Of(false, fact).With(Caution.Derived), fact, FactTopic.Metastasis, Question(site))
            : null;

    private static Answer Details(MetastasisCriterion criterion, MetastasisFact fact, DateOnly asOf)
    {
        var active = fact.Active ?? (fact.Treated == false ? true : fact.StableSince is not null ? false : null);
        var state = Least(
            Same(criterion.Active, active),
            Same(criterion.Treated, fact.Treated),
            Same(criterion.Symptomatic, fact.Symptomatic),
            Same(criterion.WithoutSteroids ? false : null, fact.Steroids));
        var (stable, on) = criterion.StableDays is { } days ? StableFor(days, fact, asOf) : (Truth.Met, null);
        var truth = Least(state, stable);
        if (truth == Truth.Unknown)
            return Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.Metastasis, criterion.Site), fact);
        var answer = Answer.Of(truth == Truth.Met, fact);
        if (truth == Truth.NotMet && state == Truth.Met)
            return answer.MayChange(on);
        return criterion is { Active: null, Treated: null, Symptomatic: null, StableDays: null, WithoutSteroids: false } ? answer : answer.MayChange();
    }

    private static (Truth Stable, DateOnly? On) StableFor(int days, MetastasisFact fact, DateOnly asOf)
    {
        if (fact.Active == true || fact.Treated == false)
            return (Truth.NotMet, null);
        if (fact.StableSince is not { } since)
            return (Truth.Unknown, null);
        return since.Latest.AddDays(days) <= asOf ? (Truth.Met, null)
            : since.Earliest.AddDays(days) > asOf ? (Truth.NotMet, since.Earliest.AddDays(days))
            : (Truth.Unknown, null);
    }

    private static bool IsNewestOfItsSite(MetastasisFact fact, List<MetastasisFact> facts) =>
        !facts.Any(other => other.Date > fact.Date && (other.Site == fact.Site || (!other.Present && Sites.IsWithin(fact.Site, other.Site))));

    private static Answer Conflict(string site, List<MetastasisFact> facts) => Answer.Unknown(
        new MissingFact(MissingKind.Conflicting, FactTopic.Metastasis, site), [.. facts.Select(fact => new CitedFact(fact))]);

    private static string Question(string site) => Sites.IsWithin(site, CentralNervousSystem) ? CentralNervousSystem : site;

    public static Answer MetastasisCount(MetastasisCountCriterion criterion, PatientFacts patient)
    {
        if (patient.All<MetastasisCountFact>().Any(fact => fact.Unit == criterion.Unit))
            return patient.Newest<MetastasisCountFact>(fact => fact.Unit == criterion.Unit, fact => Count(criterion, fact), FactTopic.MetastasisCount);
        var unknown = new MissingFact(MissingKind.NotRecorded, FactTopic.MetastasisCount);
        if (Spread(patient) is (DiseaseExtent.Localised or DiseaseExtent.LocallyAdvanced, var local))
            return Answer.Of(criterion.Range.Contains(0), local).With(Caution.Derived);

        // Each site that is told has at least one.
        var found = patient.All<MetastasisFact>().Where(fact => fact.Present).DistinctBy(fact => fact.Site).ToList();
        var sites = found.Where(fact => !found.Any(other => other != fact && Sites.IsWithin(other.Site, fact.Site))).ToList();
        CitedFact[] cited = [.. sites.Select(fact => new CitedFact(fact))];
        if (sites.Count > criterion.Range.Max)
            return Answer.Of(false, cited).With(Caution.Derived);
        return sites.Count > 0 && criterion.Range.Max is null && criterion.Range.Contains(sites.Count)
            ? Answer.Of(true, cited).With(Caution.Derived)
            : Answer.Unknown(unknown, cited);
    }

    private static Answer Count(MetastasisCountCriterion criterion, MetastasisCountFact fact)
    {
        var most = fact.Most ?? int.MaxValue;
        if (criterion.Range.Contains(fact.Least) && criterion.Range.Contains(most))
            return Answer.Of(true, fact);
        var none = criterion.Range.Max < fact.Least || criterion.Range.Min > most || (fact.Least == fact.Most && !criterion.Range.Contains(fact.Least));
        return none ? Answer.Of(false, fact) : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.MetastasisCount), fact);
    }
}
