using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// Treatments one after another, joined by <c>then</c>; what is joined by <c>+</c> or <c>and</c> was given together. Each
/// systemic step counts as the next line for advanced disease unless its intent says otherwise.
/// </summary>
internal static partial class TherapySteps
{
    /// <summary>Reads steps and adds each as a fact.</summary>
    /// <param name="cursor">Stands at the first drug.</param>
    /// <param name="draft">Takes the facts.</param>
    /// <param name="finish">What the word before the steps says of each.</param>
    /// <param name="byProgression">Whether the steps only tell of progression on treatments that may be named elsewhere.</param>
    public static void Read(NotationCursor cursor, ProfileDraft draft, Func<TherapyFact, TherapyFact> finish, bool byProgression)
    {
        do
        {
            var subjects = Subjects(cursor);
            if (subjects.IsEmpty)
                return;
            var details = Details(cursor, draft, Fact(subjects[0]));
            if (details is null)
                return;
            foreach (var group in subjects.GroupBy(subject => subject.Drug is null ? subject.Modality : TherapyModality.Systemic))
            {
                var together = details with { Modality = group.Key ?? TherapyModality.Systemic, Drugs = [.. group.SelectMany(subject => Fact(subject).Drugs).Distinct()] };
                Add(draft, finish(together), byProgression);
            }
        }
        while (cursor.TryAny("then", "followed by", "så", "deretter", "->", "→"));
    }

    /// <summary>A treatment of which nothing but the subject is known; a regimen is what it contains.</summary>
    public static TherapyFact Fact(TherapySubject subject) => new()
    {
        Id = Draft.Id,
        Date = default,
        Source = Draft.Source,
        Modality = subject.Modality ?? TherapyModality.Systemic,
        Drugs = subject.Drug is { } drug && Drugs.Current.Find(drug) is { } concept ? [.. Drugs.Current.Expand(concept).Select(member => member.Name)] : [],
    };

    private static ImmutableArray<TherapySubject> Subjects(NotationCursor cursor)
    {
        var subjects = ImmutableArray.CreateBuilder<TherapySubject>();
        do
        {
            if (Named.Therapy(cursor) is not { } subject)
                return [];
            subjects.Add(subject);
        }
        while (cursor.TrySign('+') || cursor.TrySign('/') || JoinedByWord(cursor));
        return subjects.ToImmutable();
    }

    /// <summary>Whether another drug follows "and" or "with"; something else may, too (with progression).</summary>
    private static bool JoinedByWord(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (cursor.TryAny("and", "og", "with", "med") && !cursor.LookUp(Drugs.Current.Resolve).Found.Candidates.IsEmpty)
            return true;
        cursor.Return(at);
        return false;
    }

    /// <summary>A treatment that one item names and another says to have failed is one, not two.</summary>
    private static void Add(ProfileDraft draft, TherapyFact fact, bool byProgression)
    {
        bool Same(TherapyFact known) => known.Given && known.Modality == fact.Modality && known.Drugs.ToHashSet().SetEquals(fact.Drugs);
        if (byProgression && draft.Amend<TherapyFact>(Same, known => known with { Progressed = true, Stop = fact.Stop ?? known.Stop }))
            return;
        if (!byProgression && draft.Amend<TherapyFact>(
            Same, known => fact with { Progressed = true, Line = fact.Line ?? known.Line, Stop = fact.Stop ?? known.Stop }, entry => entry.ByProgression))
            return;
        if (fact.Line is { } told)
            draft.LineIs(told);
        else if (fact is { Modality: TherapyModality.Systemic, Intent: null or TherapyIntent.Palliative })
            fact = fact with { Line = draft.NextLine() };
        draft.Add(fact, byProgression);
    }

    /// <summary>What follows a treatment, in any order: intent, line, dates, response.</summary>
    private static TherapyFact? Details(NotationCursor cursor, ProfileDraft draft, TherapyFact fact)
    {
        while (cursor.Error is null)
        {
            if (Words.Intents.Try(cursor) is { } intent)
                fact = fact with { Intent = intent };
            else if (cursor.TryMatch(LineForm(), out var line))
                fact = fact with { Line = int.Parse(line.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) };
            else if (cursor.TryAny("since", "from", "started", "siden", "fra", "sidan", "frå"))
                fact = fact with { Start = Date(cursor, draft) };
            else if (cursor.TryAny("until", "till", "stopped", "ended", "to", "til", "avsluttet", "avslutta", ".."))
                fact = fact with { Stop = Date(cursor, draft) };
            else if (cursor.TryAny("ongoing", "pågår", "pågående"))
                fact = fact with { Ongoing = true };
            else if (cursor.TryAny("no progression", "without progression", "uten progresjon", "utan progresjon"))
                fact = fact with { Progressed = false };
            else if (cursor.TryAny("with progression", "progression", "progressed", "med progresjon", "progresjon", "PD"))
                fact = fact with { Progressed = true };
            else if (Response(cursor) is { } response)
                fact = fact with { BestResponse = response };
            else if (ItemDates.TryTakeCoarse(cursor, draft.Today) is { } date)
                fact = fact.Stop is null || fact.Start is not null ? fact with { Stop = date } : fact with { Start = fact.Stop, Stop = date };
            else if (cursor.Error is null && !cursor.TrySign('(') && !cursor.TrySign(')') && !cursor.TrySign(','))
                break;
        }

        if (cursor.Error is null && fact is { Start: { } start, Stop: { } stop } && start.Earliest > stop.Latest)
            cursor.Fail($"a treatment that begins ({start}) before it ends ({stop})");
        return cursor.Error is null ? fact : null;
    }

    private static PartialDate? Date(NotationCursor cursor, ProfileDraft draft)
    {
        var date = ItemDates.TryTakeCoarse(cursor, draft.Today);
        if (date is null)
            cursor.Fail("a date such as 2026-09, 2026-09-14 or 2026");
        return date;
    }

    private static TherapyResponse? Response(NotationCursor cursor)
    {
        if (cursor.TryAny("complete response", "komplett respons", "CR"))
            return TherapyResponse.Complete;
        if (cursor.TryAny("partial response", "partiell respons", "delvis respons", "PR"))
            return TherapyResponse.Partial;
        return cursor.TryAny("stable disease", "stabil sykdom", "SD") ? TherapyResponse.Stable : null;
    }

    [GeneratedRegex(@"\G(?:line\s+(?<number>\d{1,2})|(?<number>\d{1,2})(?:\.|st|nd|rd|th)\s*(?:line|linje))(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineForm();
}
