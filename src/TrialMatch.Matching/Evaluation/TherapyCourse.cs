using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>When a treatment began and ended, what came after it and how it went.</summary>
internal static class TherapyCourse
{
    /// <summary>Progression within so many days of the last dose counts as refractory (International Myeloma Working Group).</summary>
    private static readonly Period RefractoryWithin = Period.Days(60);

    /// <summary>The days on which a treatment may have ended: between them when its date is not told.</summary>
    /// <param name="Earliest">The first such day; <see langword="null"/> when nothing is known of it.</param>
    /// <param name="Latest">The last: no later than the day of the record.</param>
    /// <param name="Told">Whether a last day was told.</param>
    public readonly record struct End(DateOnly? Earliest, DateOnly Latest, bool Told);

    /// <summary>When a treatment that does not go on ended; what is recorded as past had ended by the day of the record, and before the next line.</summary>
    public static End EndOf(TherapyFact fact, IReadOnlyList<TherapyFact> all)
    {
        if (fact.Stop is { } stop)
            return new End(stop.Earliest, Earlier(stop.Latest, fact.Date > stop.Earliest ? fact.Date : stop.Latest), Told: true);
        return new End(fact.Start?.Earliest, NextLine(fact, all) is { } next ? Earlier(fact.Date, next) : fact.Date, Told: false);
    }

    /// <summary>Whether the disease progressed on or after it, by any of the ways in which that is told.</summary>
    public static TherapyCheck Progressed(TherapyFact fact, string name)
    {
        if (!SaysProgression(fact))
            return fact.Progressed == false ? TherapyCheck.NotMet : TherapyCheck.NotTold(FactTopic.TherapyOutcome, name);
        return fact.Progressed == false ? TherapyCheck.Conflicting(FactTopic.TherapyOutcome, name) : TherapyCheck.Met;
    }

    /// <summary>Whether the disease progressed on it, or within a span after its last day.</summary>
    public static TherapyCheck ProgressedWithin(TherapyFact fact, Period span, IReadOnlyList<TherapyFact> all, string name)
    {
        if (Progressed(fact, name) is { Truth: not Truth.Met } notSo)
            return notSo;
        if (fact.StopReason == TherapyStopReason.Progression || fact.BestResponse == TherapyResponse.Progression || fact.Ongoing)
            return TherapyCheck.Met;
        var end = EndOf(fact, all);
        if (fact.ProgressedOn is not { } on)
        {
            // It progressed before the record was made, and before the next line began.
            return end.Earliest is { } ended && end.Latest <= span.After(ended)
                && (NextLine(fact, all) is { } next ? Earlier(fact.Date, next) : fact.Date) <= span.After(ended)
                ? TherapyCheck.Met with { Caution = Caution.Derived }
                : TherapyCheck.NotTold(FactTopic.TherapyProgressionDate, name);
        }

        if (end.Earliest is not { } earliest)
            return TherapyCheck.NotTold(FactTopic.TherapyDate, name);
        if (on.Latest <= span.After(earliest))
            return TherapyCheck.Met;
        if (on.Earliest > span.After(end.Latest))
            return TherapyCheck.NotMet;
        return end.Told ? TherapyCheck.TooCoarse(FactTopic.TherapyProgressionDate, name, Caution.ImpreciseDate) : TherapyCheck.NotTold(FactTopic.TherapyDate, name);
    }

    /// <summary>Whether the disease was refractory to it.</summary>
    public static TherapyCheck Refractory(TherapyFact fact, IReadOnlyList<TherapyFact> all, string name) =>
        fact.Refractory is { } told ? TherapyCheck.Of(told) : ProgressedWithin(fact, RefractoryWithin, all, name);

    /// <summary>Whether no treatment of its modality came later.</summary>
    public static TherapyCheck Latest(TherapyFact fact, IReadOnlyList<TherapyFact> all, string name)
    {
        var later = all
            .Where(other => other != fact && other.Modality == fact.Modality && !TherapySubjects.IsSupportive(other))
            .Select(other => IsLater(other, fact))
            .DefaultIfEmpty(Truth.NotMet)
            .Max();
        return later == Truth.Unknown ? TherapyCheck.NotTold(FactTopic.TherapyDate, name) : TherapyCheck.Of(later == Truth.NotMet);
    }

    /// <summary>Whether it lasted so long; its first and last day count.</summary>
    public static TherapyCheck Lasted(TherapyFact fact, Period span, DateOnly asOf, string name)
    {
        if (fact.Start is not { } start)
            return TherapyCheck.NotTold(FactTopic.TherapyStart, name);
        if (!fact.Ongoing && fact.Stop is null)
            return TherapyCheck.NotTold(FactTopic.TherapyDate, name);
        var (first, last) = fact.Ongoing ? (asOf, asOf) : (fact.Stop!.Value.Earliest, fact.Stop.Value.Latest);
        if (span.After(start.Latest) <= first.AddDays(1))
            return TherapyCheck.Met;
        return span.After(start.Earliest) > last.AddDays(1) ? TherapyCheck.NotMet : TherapyCheck.TooCoarse(FactTopic.TherapyDate, name, Caution.ImpreciseDate);
    }

    /// <summary>Whether it ended, or goes on, within so many days before the start that is planned.</summary>
    public static TherapyCheck EndedWithin(TherapyFact fact, int days, IReadOnlyList<TherapyFact> all, DateOnly start, string name)
    {
        if (fact.Ongoing)
            return TherapyCheck.Met;
        var (end, limit) = (EndOf(fact, all), start.AddDays(-days));
        if (end.Latest < limit)
            return TherapyCheck.NotMet;
        if (end.Told && end.Earliest >= limit)
            return TherapyCheck.Met;
        return end.Told ? TherapyCheck.TooCoarse(FactTopic.TherapyDate, name, Caution.ImpreciseDate) : TherapyCheck.NotTold(FactTopic.TherapyDate, name);
    }

    /// <summary>Whether it was given in one of several settings; what intent and line say of it counts.</summary>
    public static TherapyCheck InSetting(TherapyFact fact, IReadOnlyCollection<TherapySetting> asked, string name)
    {
        if (fact.Setting is { } told)
            return TherapyCheck.Of(asked.Contains(told));
        TherapySetting[]? possible = fact switch
        {
            { Intent: TherapyIntent.Palliative } or { Intent: null, Line: not null } => [TherapySetting.LocallyAdvanced, TherapySetting.Metastatic],
            { Intent: TherapyIntent.Curative or TherapyIntent.Adjuvant or TherapyIntent.Neoadjuvant } => [TherapySetting.Early, TherapySetting.LocallyAdvanced],
            _ => null,
        };
        if (possible is null)
            return TherapyCheck.NotTold(FactTopic.TherapyIntent, name);
        if (possible.All(asked.Contains))
            return TherapyCheck.Met with { Caution = Caution.Derived };
        return possible.Any(asked.Contains) ? TherapyCheck.TooCoarse(FactTopic.TherapyIntent, name) : TherapyCheck.NotMet;
    }

    private static bool SaysProgression(TherapyFact fact) =>
        fact is { Progressed: true } or { ProgressedOn: not null } or { StopReason: TherapyStopReason.Progression }
            or { BestResponse: TherapyResponse.Progression } or { Refractory: true };

    /// <summary>The last day on which the next line may have begun.</summary>
    private static DateOnly? NextLine(TherapyFact fact, IReadOnlyList<TherapyFact> all) =>
        all.Where(other => other.Line > fact.Line && other.Start is not null).Min(other => (DateOnly?)other.Start!.Value.Latest);

    private static Truth IsLater(TherapyFact one, TherapyFact than)
    {
        if (one.Line is { } line && than.Line is { } other)
            return line > other ? Truth.Met : Truth.NotMet;
        if (one.Ongoing || than.Ongoing)
            return one.Ongoing && !than.Ongoing ? Truth.Met : Truth.NotMet;
        if (one.Stop is { } ended && than.Stop is { } before && ended.Latest <= before.Earliest)
            return Truth.NotMet;
        if (one.Stop is { } last && than.Stop is { } first && last.Earliest > first.Latest)
            return Truth.Met;
        return (one.Line, than.Line) switch
        {
            (not null, null) when than.Intent is not (null or TherapyIntent.Palliative) => Truth.Met,
            (null, not null) when one.Intent is not (null or TherapyIntent.Palliative) => Truth.NotMet,
            _ => Truth.Unknown,
        };
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
