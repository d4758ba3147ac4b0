using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// Makes facts of what was read. Findings without a date stand in the line's main report, which carries the panel and
/// its date; findings with another date stand in a report of their own.
/// </summary>
internal sealed class ProfileAssembly
{
    private readonly List<NotationError> _errors = [];

    public ProfileAssembly(IReadOnlyList<DraftEntry> entries, DateOnly undated)
    {
        var facts = new List<Fact>();
        var mainDate = entries.FirstOrDefault(entry => entry.Panel is not null && entry.Date is not null)?.Date ?? undated;
        var reports = Reports(entries, mainDate);
        var cited = new List<CitedFact>();
        var number = 0;
        foreach (var entry in entries)
        {
            if (entry.Fact is { } fact)
            {
                var numbered = fact with { Id = string.Create(CultureInfo.InvariantCulture, $"f{++number}"), Date = entry.Date ?? KnownSince(fact, undated) };
                facts.Add(numbered);
                cited.Add(new CitedFact(numbered));
                continue;
            }

            var report = reports[entry.Date ?? mainDate];
            if (!facts.Contains(report))
                facts.Add(report);
            cited.Add(new CitedFact(report, entry.Finding));
        }

        Facts = [.. facts];
        Cited = [.. cited];
        OncePerPatient(entries, cited);
    }

    /// <summary>The facts in the order of the line.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>For each entry what became of it.</summary>
    public ImmutableArray<CitedFact> Cited { get; }

    /// <summary>Contradictions.</summary>
    public IReadOnlyList<NotationError> Errors => _errors;

    /// <summary>A treatment that began or ended after the day of the line was not known of before it did.</summary>
    private static DateOnly KnownSince(Fact fact, DateOnly undated)
    {
        var told = fact switch
        {
            TherapyFact therapy => (therapy.Stop ?? therapy.Start)?.Earliest,
            OtherMalignancyFact other => other.LastActive?.Earliest,
            _ => null,
        };
        return told > undated ? told.Value : undated;
    }

    private Dictionary<DateOnly, MolecularReport> Reports(IReadOnlyList<DraftEntry> entries, DateOnly mainDate)
    {
        var reports = new Dictionary<DateOnly, MolecularReport>();
        foreach (var group in entries.Where(entry => entry.Fact is null).GroupBy(entry => entry.Date ?? mainDate))
        {
            var panels = group.Where(entry => entry.Panel is not null).ToList();
            foreach (var another in panels.Skip(1).Where(entry => entry.Panel != panels[0].Panel))
                _errors.Add(new NotationError(0, another.Column, $"{another.Panel} and {panels[0].Panel} were made on the same day", "one panel a day, each with its date", []));
            var report = new MolecularReport
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"r{reports.Count + 1}"),
                Date = group.Key,
                Source = FactSource.Clinician,
                Panel = panels.FirstOrDefault()?.Panel,
                Findings = [.. group.Select(entry => entry.Finding).OfType<Finding>()],
            };
            reports[group.Key] = group.Select(entry => entry.Detail).OfType<Func<MolecularReport, MolecularReport>>().Aggregate(report, (known, detail) => detail(known));
        }

        return reports;
    }

    /// <summary>What a patient has only one of on a day may not be said twice with different content.</summary>
    private void OncePerPatient(IReadOnlyList<DraftEntry> entries, List<CitedFact> cited)
    {
        var first = new Dictionary<(NotationText Name, string Which), Fact>();
        for (var at = 0; at < entries.Count; at++)
        {
            var fact = cited[at].Fact;
            if (KindOf(fact) is not { } kind || first.TryAdd(kind, fact))
                continue;
            if (fact with { Id = first[kind].Id } != first[kind])
                _errors.Add(new NotationError(0, entries[at].Column, $"{kind.Name} is said twice, differently", "it once, or each with its own date", []));
        }

        var history = entries.FirstOrDefault(entry => entry.Fact is TherapyHistoryFact { Complete: true, Lines: 0 });
        if (history is not null && entries.FirstOrDefault(entry => entry.Fact is TherapyFact { Given: true, Modality: TherapyModality.Systemic, Intent: null or TherapyIntent.Palliative }) is { } given)
            _errors.Add(new NotationError(0, Math.Max(history.Column, given.Column), "the patient is said to be untreated and to have had treatment", "one of the two", []));
    }

    private static (NotationText Name, string Which)? KindOf(Fact fact) => fact switch
    {
        SexFact => ("the sex", ""),
        BirthFact => ("the age", ""),
        ResidenceFact => ("the place", ""),
        DiagnosisFact => ("the diagnosis", ""),
        StageFact => ("the stage", string.Create(CultureInfo.InvariantCulture, $"{fact.Date:O}")),
        PerformanceFact performance => ("the performance status", string.Create(CultureInfo.InvariantCulture, $"{performance.Scale} {fact.Date:O}")),
        _ => null,
    };
}
