using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Counts lines of systemic treatment: an interval while the history is incomplete or a treatment's part in it unknown.</summary>
internal static class TherapyLines
{
    private static readonly TherapySubject AnySystemic = new(null, TherapyModality.Systemic);

    private static readonly TherapySetting[] Advanced = [TherapySetting.LocallyAdvanced, TherapySetting.Metastatic];

    /// <summary>Whether the number of lines lies in the asked range.</summary>
    public static Answer Lines(LinesCriterion criterion, PatientFacts patient)
    {
        var subject = criterion.Subject ?? AnySystemic;
        var all = patient.All<TherapyFact>().Where(fact => fact is { Given: true, Modality: TherapyModality.Systemic } && !TherapySubjects.IsSupportive(fact)).ToList();
        var counted = all.Select(fact => (Fact: fact, Check: Counts(criterion, subject, fact, all))).Where(said => said.Check.Truth != Truth.NotMet).ToList();
        var sure = counted.Where(said => said.Check.Truth == Truth.Met).Select(said => said.Fact).ToList();
        var fewest = Count(sure, criterion);
        int? most = Count(counted.ConvertAll(said => said.Fact), criterion);
        var history = patient.Latest<TherapyHistoryFact>();
        CitedFact[] cited = [.. counted.Select(said => new CitedFact(said.Fact))];

        if (history?.Lines is { } stated)
        {
            cited = [.. cited, new CitedFact(history)];
            var since = Count(sure.Where(fact => Began(fact, history)).ToList(), null);
            if (criterion.Subject is null && AsksAllAdvanced(criterion))
            {
                // Treatment around surgery that counts here was not in the number that was stated.
                var added = sure.Any(IsAroundSurgery) ? 1 : 0;
                var open = counted.Exists(said => said.Check.Truth == Truth.Unknown && IsAroundSurgery(said.Fact)) ? 1 : 0;
                if (fewest - since - added > stated)
                    return Answer.Unknown(new MissingFact(MissingKind.Conflicting, FactTopic.Lines), cited);
                (fewest, most) = (stated + since + added, stated + since + added + open);
            }
            else
            {
                var others = Count(all.Where(fact => IsLine(fact) && TherapySubjects.Is(fact, subject).Truth == Truth.NotMet && !Began(fact, history)).ToList(), null);
                most = stated + since + (criterion.AdjuvantWithin is null ? 0 : 1) - Math.Min(others, stated);
                if (fewest > most)
                    return Answer.Unknown(new MissingFact(MissingKind.Conflicting, FactTopic.Lines), cited);
            }
        }
        else if (history is { Complete: true })
        {
            cited = [.. cited, new CitedFact(history)];
        }
        else if (TherapySubjects.Denial(subject, patient) is { } denial && counted.Count == 0)
        {
            return Answer.Of(criterion.Range.Contains(0), new CitedFact(denial));
        }
        else
        {
            most = null;
        }

        return Answered(criterion.Range, fewest, most, cited, counted.Select(said => said.Check.Missing).OfType<MissingFact>(), history is { Lines: not null } && fewest == most);
    }

    private static Answer Answered(NumericRange asked, int fewest, int? most, CitedFact[] cited, IEnumerable<MissingFact> missing, bool stated)
    {
        // Beyond the highest limit of the range every number says the same.
        var beyond = (int)Math.Ceiling(Math.Max(asked.Max ?? 0, asked.Min ?? 0)) + 1;
        var last = most ?? Math.Max(fewest, beyond);
        var possible = Enumerable.Range(fewest, last - fewest + 1).Select(number => asked.Contains(number)).Distinct().ToList();
        if (possible.Count == 1)
            return stated ? Answer.Of(possible[0], cited) : Answer.Of(possible[0], cited).With(Caution.Derived);
        MissingFact[] parts = [.. missing.Distinct()];
        return new Answer(Truth.Unknown) { Facts = [.. cited], Missing = most is not null && parts.Length > 0 ? [.. parts] : [new MissingFact(MissingKind.NotRecorded, FactTopic.Lines)] };
    }

    /// <summary>Whether a treatment is, or belongs to, a line that is asked about.</summary>
    private static TherapyCheck Counts(LinesCriterion criterion, TherapySubject subject, TherapyFact fact, List<TherapyFact> all)
    {
        var name = subject.ToString();
        TherapyCheck[] parts =
        [
            TherapySubjects.Is(fact, subject),
            criterion.Settings.IsEmpty || (IsAroundSurgery(fact) && criterion.AdjuvantWithin is not null) ? TherapyCheck.Met : TherapyCourse.InSetting(fact, criterion.Settings, name),
            !IsAroundSurgery(fact) || criterion.Settings.Contains(TherapySetting.Early) ? TherapyCheck.Met
                : criterion.AdjuvantWithin is { } span ? TherapyCourse.ProgressedWithin(fact, span, all, name)
                : TherapyCheck.NotMet,
        ];
        return parts.MinBy(part => part.Truth)!;
    }

    /// <summary>
    /// Lines among treatments: those of one number are one line, those without a number one each unless they were given
    /// over the same time; all that was given around surgery is one, and maintenance is none of its own.
    /// </summary>
    private static int Count(List<TherapyFact> facts, LinesCriterion? criterion)
    {
        var lines = facts.Where(fact => !IsAroundSurgery(fact)).ToList();
        var numbered = lines.Select(fact => fact.Line).OfType<int>().Distinct().ToList();
        var other = lines.Where(fact => fact is { Line: null, Maintenance: false }).ToList();
        var apart = other.Where(fact => fact.Start is not null).Select(fact => (fact.Start, fact.Stop, fact.Ongoing)).Distinct().Count()
            + other.Count(fact => fact.Start is null);
        var onlyMaintenance = lines.Count > 0 && numbered.Count + apart == 0;
        var count = numbered.Count + apart + (onlyMaintenance ? 1 : 0);
        // Whoever has had a third line has had three, whether or not the others are on record.
        if (criterion is { Subject: null } && AsksAllAdvanced(criterion))
            count = Math.Max(count, numbered.DefaultIfEmpty(0).Max());
        return count + (facts.Exists(IsAroundSurgery) ? 1 : 0);
    }

    private static bool AsksAllAdvanced(LinesCriterion criterion) =>
        criterion.Settings.IsEmpty || (Advanced.All(setting => criterion.Settings.Contains(setting)) && !criterion.Settings.Contains(TherapySetting.Early));

    private static bool IsLine(TherapyFact fact) => !IsAroundSurgery(fact);

    private static bool IsAroundSurgery(TherapyFact fact) =>
        fact.Intent is TherapyIntent.Adjuvant or TherapyIntent.Neoadjuvant or TherapyIntent.Curative;

    /// <summary>Whether a treatment began after the number of lines was stated.</summary>
    private static bool Began(TherapyFact fact, TherapyHistoryFact history) => fact.Start is { } start && start.Earliest > history.Date;
}
