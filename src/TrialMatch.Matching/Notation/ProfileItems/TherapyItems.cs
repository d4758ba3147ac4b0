using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// <c>after carboplatin + pemetrexed then osimertinib</c>, <c>on pembrolizumab</c>, <c>progression on …</c>,
/// <c>no prior immunotherapy</c>, <c>untreated</c>, <c>2 prior lines</c>, <c>palliative radiotherapy to spine 2026-08</c>;
/// <c>only</c> behind it says that this is the whole history, and an item such as <c>stopped for toxicity</c> tells of the
/// treatment before it.
/// </summary>
internal static partial class TherapyItems
{
    public static bool TryRead(NotationCursor cursor, ProfileDraft draft) =>
        Untreated(cursor, draft) || TherapyStatements.TryRead(cursor, draft) || Denied(cursor, draft) || Lines(cursor, draft) || Only(cursor, draft)
        || Progression(cursor, draft) || Refractory(cursor, draft) || After(cursor, draft) || On(cursor, draft)
        || BareModality(cursor, draft) || BareCourse(cursor, draft) || Outcome(cursor, draft);

    private static bool Untreated(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryAny(
            "untreated", "treatment-naive", "treatment naive", "treatment-naïve", "treatment naïve", "no prior treatment", "no prior therapy",
            "no previous treatment", "ubehandlet", "ubehandla", "ingen tidligere behandling", "inga tidlegare behandling", "ikke tidligere behandlet"))
            return false;
        if (!cursor.AtEnd && cursor.Peek()[0] is not ('(' or '2'))
            cursor.Fail("the end of the item; metastases are told as `brain mets untreated`");
        else
            AddHistory(draft, complete: true, lines: 0);
        return true;
    }

    private static bool Denied(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryAny("no prior", "no previous", "never", "never had", "ingen tidligere", "ikke tidligere", "ingen tidlegare", "inga tidlegare", "aldri", "aldri fått"))
            return false;
        do
        {
            if (TherapyNames.Read(cursor) is not { } subject)
                return true;
            draft.Add(TherapySteps.Fact(subject) with { Given = false });
        }
        while (cursor.TryAny("or", "nor", "and", "eller", "og", "+"));
        return true;
    }

    private static bool Lines(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryMatch(LinesForm(), out var match))
            return false;
        AddHistory(draft, complete: false, int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));
        return true;
    }

    private static bool Only(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryAny("only", "bare", "nothing else", "ikke annet", "complete history", "komplett historikk"))
            return false;
        AddHistory(draft, complete: true, lines: null);
        return true;
    }

    private static bool Progression(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryAny(
            "progression on", "progression after", "progressed on", "progressed after", "progressive disease on", "PD on", "relapse after", "relapsed after",
            "progresjon på", "progresjon etter", "progresjon under", "tilbakefall etter", "residiv etter"))
            return false;
        TherapySteps.Read(cursor, draft, fact => fact with { Progressed = true }, mentions: true);
        return true;
    }

    private static bool Refractory(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryAny("refractory to", "primary refractory to", "refraktær mot", "refraktær for", "refraktær på", "refraktær overfor"))
            return false;
        TherapySteps.Read(cursor, draft, fact => fact with { Refractory = true }, mentions: true);
        return true;
    }

    private static bool After(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryAny(
            "after treatment with", "after", "previously treated with", "previously", "previous", "prior", "status post", "s/p",
            "etter behandling med", "etter", "tidligere behandlet med", "tidligere", "tidlegare"))
            return false;
        TherapySteps.Read(cursor, draft, fact => fact, mentions: false);
        return true;
    }

    private static bool On(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryAny("currently on", "on", "receiving", "pågående", "får nå", "får", "bruker", "på"))
            return false;
        var at = cursor.Here;
        var studyDrug = TherapyNames.TryModality(cursor) is { Investigational: true };
        cursor.Return(at);
        if (!studyDrug && NameItems.TryMedication(cursor, draft))
            return true;
        TherapySteps.Read(cursor, draft, fact => fact with { Ongoing = fact.Stop is null }, mentions: false);
        return true;
    }

    private static bool BareModality(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var subject = TherapyNames.TryModality(cursor);
        cursor.Return(at);
        if (subject?.Modality is null or TherapyModality.Systemic)
            return false;
        TherapySteps.Read(cursor, draft, fact => fact, mentions: false);
        return true;
    }

    /// <summary>Drugs with cycles or dates behind them need no word before them; a bare drug might be wished for, or denied.</summary>
    private static bool BareCourse(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        Words.Intents.Try(cursor);
        var anticancer = false;
        do
        {
            var (found, end) = cursor.LookUp(Drugs.Current.Resolve);
            if (found.Candidates.IsEmpty)
                break;
            anticancer |= found.Candidates.Any(drug => !TherapySteps.IsSupportive(drug));
            cursor.TakeTo(end);
        }
        while (cursor.TrySign('+') || cursor.TrySign('/') || cursor.TryAny("and", "og"));
        var dated = anticancer && cursor.TryMatch(TherapyDetails.CourseForm(), out _);
        cursor.Return(at);
        if (!dated)
            return false;
        TherapySteps.Read(cursor, draft, fact => fact, mentions: false);
        return true;
    }

    /// <summary>How the treatment that was named last went.</summary>
    private static bool Outcome(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        if (!cursor.TryMatch(TherapyDetails.OutcomeForm(), out _))
            return false;
        cursor.Return(at);
        var before = new TherapyFact { Id = Draft.Id, Date = default, Source = Draft.Source, Modality = TherapyModality.Systemic };
        if (TherapyDetails.Read(cursor, draft, before) is { } said && !draft.Amend<TherapyFact>(fact => fact.Given, fact => TherapySteps.Merge(said, fact) with { Modality = fact.Modality, Drugs = fact.Drugs }))
            cursor.FailAt(at, $"read `{cursor.Since(at)}`, which tells how a treatment went", "the treatment in an item before it, such as after osimertinib");
        return true;
    }

    private static void AddHistory(ProfileDraft draft, bool complete, int? lines)
    {
        if (!draft.Amend<TherapyHistoryFact>(_ => true, said => said with { Complete = said.Complete || complete, Lines = lines ?? said.Lines }))
            draft.Add(new TherapyHistoryFact { Id = Draft.Id, Date = default, Source = Draft.Source, Complete = complete, Lines = lines });
    }

    [GeneratedRegex(@"\G(?<number>\d{1,2})\s+(?:prior\s+|previous\s+|tidligere\s+|tidlegare\s+)?(?:systemic\s+|systemiske\s+)?(?:lines?|linjer?|behandlingslinjer?)(?:\s+of\s+(?:therapy|treatment)|\s+behandling)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinesForm();
}
