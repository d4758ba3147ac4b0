using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Tests;

/// <summary>What sources say in the tests, and what the register makes of it.</summary>
internal static class Entries
{
    public static TrialSite Bergen { get; } = new() { Key = "no-bergen", Name = "Fjord Hospital", City = "Bergen", CountryCode = "NO", Status = RecruitmentStatus.Recruiting };

    public static TrialSite Uppsala { get; } = new() { Key = "se-uppsala", Name = "Lake Hospital", City = "Uppsala", CountryCode = "SE", Status = RecruitmentStatus.Planned };

    /// <summary>A registry's record as read on 22 November 2026.</summary>
    public static TrialEntry AsRead { get; } = new()
    {
        RegistryId = "NCT01234567",
        Facts = new TrialFacts { Title = "Drug A in lung cancer", Phase = TrialPhase.Phase1And2, Conditions = ["Lung Cancer"] },
        Status = RecruitmentStatus.Recruiting,
        Sites = [Bergen, Uppsala],
        Criteria = Criteria("[I-01] unstructured \"Lung cancer.\""),
        CriteriaOrigin = CriteriaOrigin.RegistryText,
        EligibilityText = "Lung cancer.",
        Source = new RegistrySource(RegistrySource.ClinicalTrialsGov, "2026-10-01", new DateOnly(2026, 11, 22)),
    };

    /// <summary>The same trial, written and structured by hand.</summary>
    public static TrialEntry Written { get; } = AsRead with
    {
        Facts = new TrialFacts { Title = "Does drug A help?", Phase = TrialPhase.Phase1And2, Conditions = ["Non-small cell lung cancer"] },
        Criteria = Criteria("[I-01] diagnosis NSCLC"),
        CriteriaOrigin = CriteriaOrigin.Curated,
        EligibilityText = null,
        Cohorts = [new Cohort { Id = "A", Name = "First line", Status = RecruitmentStatus.Recruiting, Criteria = Criteria("lines = 0") }],
        Source = new RegistrySource(RegistrySource.TrialFile, "v1", new DateOnly(2026, 11, 22)),
    };

    public static EligibilityCriteria Criteria(string notation)
    {
        var result = CriteriaNotation.Parse(notation);
        result.Errors.Should().BeEmpty();
        return result.Criteria!;
    }

    /// <summary>The trial after these decisions.</summary>
    public static TrialDocument? After(TrialDocument? trial, Decision decision)
    {
        decision.Refusal.Should().BeNull();
        return decision.Events.Aggregate(trial, (before, e) => TrialDocument.Evolve(before, TrialStreams.IdFor("NCT01234567"), e));
    }

    /// <summary>The trial as first read at the registry.</summary>
    public static TrialDocument Registered { get; } = After(null, RecordRegistryEntry.Decide(AsRead, null))!;

    /// <summary>The trial as first read from a trial file.</summary>
    public static TrialDocument Curated { get; } = After(null, RecordTrialFile.Decide(Written, null))!;
}
