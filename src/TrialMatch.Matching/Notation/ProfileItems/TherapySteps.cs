using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// Treatments one after another, joined by <c>then</c>; what is joined by <c>+</c> or <c>and</c> was given together. Each
/// systemic step counts as the next line for advanced disease unless its intent says otherwise.
/// </summary>
internal static class TherapySteps
{
    /// <summary>Reads steps and adds each as a fact.</summary>
    /// <param name="cursor">Stands at the first drug.</param>
    /// <param name="draft">Takes the facts.</param>
    /// <param name="finish">What the word before the steps says of each.</param>
    /// <param name="mentions">Whether the steps only tell how treatments went that may be named elsewhere.</param>
    public static void Read(NotationCursor cursor, ProfileDraft draft, Func<TherapyFact, TherapyFact> finish, bool mentions)
    {
        do
        {
            var intent = IntentBefore(cursor);
            var subjects = Subjects(cursor);
            if (subjects.IsEmpty)
                return;
            var details = TherapyDetails.Read(cursor, draft, Fact(subjects[0]) with { Intent = intent ?? subjects[0].Intent }, bareDateIsProgression: mentions);
            if (details is null)
                return;
            foreach (var group in subjects.GroupBy(subject => subject.Drug is null ? subject.Kind : TherapyModality.Systemic))
            {
                var own = Fact(group.First());
                var together = details with
                {
                    Modality = group.Key,
                    Drugs = [.. group.SelectMany(subject => Fact(subject).Drugs).Distinct()],
                    Site = own.Site,
                    Transplant = own.Transplant,
                    DoseGray = group.Key == TherapyModality.Radiotherapy ? details.DoseGray : null,
                };
                Add(draft, finish(together), mentions);
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
        Modality = subject.Kind,
        Drugs = subject.Drug is { } drug && Drugs.Current.Find(drug) is { } concept ? [.. Drugs.Current.Expand(concept).Select(member => member.Name)] : [],
        Intent = subject.Intent,
        Site = subject.Site,
        Transplant = subject.Transplant,
        Investigational = subject.Investigational ? true : null,
    };

    /// <summary>One treatment told in two places: what the first says, completed by the other.</summary>
    public static TherapyFact Merge(TherapyFact said, TherapyFact known) => said with
    {
        Intent = said.Intent ?? known.Intent,
        Setting = said.Setting ?? known.Setting,
        Line = said.Line ?? known.Line,
        Maintenance = said.Maintenance || known.Maintenance,
        Start = said.Start ?? known.Start,
        Stop = said.Stop ?? known.Stop,
        Ongoing = said.Stop is null && (said.Ongoing || known.Ongoing),
        Cycles = said.Cycles ?? known.Cycles,
        StopReason = said.StopReason ?? known.StopReason,
        BestResponse = said.BestResponse ?? known.BestResponse,
        Progressed = said.Progressed ?? known.Progressed,
        ProgressedOn = said.ProgressedOn ?? known.ProgressedOn,
        Refractory = said.Refractory ?? known.Refractory,
        Investigational = said.Investigational ?? known.Investigational,
        Site = said.Site ?? known.Site,
        DoseGray = said.DoseGray ?? known.DoseGray,
        Transplant = said.Transplant ?? known.Transplant,
    };

    /// <summary>Whether a drug only supports or prevents.</summary>
    public static bool IsSupportive(DrugConcept drug) => Drugs.Current.Expand(drug).All(member => Drugs.Current.IsA(member.Name, "supportive therapy"));

    /// <summary>An intent before the drug; before a modality it belongs to the modality's name.</summary>
    private static TherapyIntent? IntentBefore(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (TherapyNames.TryModality(cursor) is null)
            return Words.Intents.Try(cursor);
        cursor.Return(at);
        return null;
    }

    private static ImmutableArray<TherapySubject> Subjects(NotationCursor cursor)
    {
        var subjects = ImmutableArray.CreateBuilder<TherapySubject>();
        do
        {
            if (TherapyNames.Read(cursor) is not { } subject)
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

    /// <summary>A treatment that one item names and another tells the outcome of is one, not two.</summary>
    private static void Add(ProfileDraft draft, TherapyFact fact, bool mentions)
    {
        bool Same(TherapyFact known) => known.Given && known.Modality == fact.Modality && known.Drugs.ToHashSet().SetEquals(fact.Drugs);
        if (mentions && draft.Amend<TherapyFact>(Same, known => Merge(fact, known)))
            return;
        if (!mentions && draft.Amend<TherapyFact>(Same, known => Merge(fact, known), entry => entry.ByProgression))
            return;
        if (fact.Line is { } told)
            draft.LineIs(told);
        else if (fact is { Modality: TherapyModality.Systemic, Maintenance: true })
            fact = fact with { Line = draft.CurrentLine };
        else if (fact is { Modality: TherapyModality.Systemic, Intent: null or TherapyIntent.Palliative })
            fact = fact with { Line = draft.NextLine() };
        draft.Add(fact, mentions);
    }
}
