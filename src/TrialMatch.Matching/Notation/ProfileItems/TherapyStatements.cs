using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary>
/// <c>allergic to paclitaxel</c>, <c>does not tolerate capecitabine</c>, <c>no known allergies</c>,
/// <c>in another trial until 2026-10</c>, <c>platinum resistant</c>.
/// </summary>
internal static partial class TherapyStatements
{
    private const string AntiCancerDrug = "a drug or drug class against cancer; another severe allergy stands as `severe allergy`";

    public static bool TryRead(NotationCursor cursor, ProfileDraft draft) =>
        NoReaction(cursor, draft) || Reaction(cursor, draft) || ReactionBehind(cursor, draft) || Trial(cursor, draft) || Platinum(cursor, draft);

    private static bool NoReaction(NotationCursor cursor, ProfileDraft draft)
    {
        if (cursor.TryAny(
            "no known drug allergies", "no known allergies", "no drug allergies", "no allergies", "NKDA", "ingen kjente allergier", "ingen kjende allergiar",
            "ingen allergier", "ingen allergiar", "ingen medikamentallergier"))
        {
            Add(draft, null, IntoleranceKind.Hypersensitivity, present: false);
            return true;
        }

        var allergy = cursor.TryAny("not allergic to", "no allergy to", "ikke allergisk mot", "ikkje allergisk mot", "ingen allergi mot");
        if (!allergy && !cursor.TryAny("tolerates", "tolerated", "tåler godt", "tåler", "toler"))
            return false;
        if (!allergy && cursor.TryAny("ikke", "ikkje"))
            AddNamed(cursor, draft, IntoleranceKind.Intolerance);
        else
            AddNamed(cursor, draft, allergy ? IntoleranceKind.Hypersensitivity : IntoleranceKind.Intolerance, present: false);
        return true;
    }

    private static bool Reaction(NotationCursor cursor, ProfileDraft draft)
    {
        if (cursor.TryAny(
            "allergic to", "allergy to", "hypersensitivity to", "hypersensitive to", "anaphylaxis to", "anaphylaxis after", "infusion reaction to",
            "allergisk mot", "allergisk for", "allergi mot", "overfølsom for", "overfølsomhet for", "anafylaksi på", "anafylaksi etter", "infusjonsreaksjon på"))
            AddNamed(cursor, draft, IntoleranceKind.Hypersensitivity);
        else if (cursor.TryAny("intolerant to", "intolerance to", "does not tolerate", "did not tolerate", "intolerant for", "intoleranse for", "tålte ikke", "tolte ikkje"))
            AddNamed(cursor, draft, IntoleranceKind.Intolerance);
        else
            return false;
        return true;
    }

    /// <summary>The drug first: <c>paclitaxel allergy</c>, <c>taksanallergi</c> excepted.</summary>
    private static bool ReactionBehind(NotationCursor cursor, ProfileDraft draft)
    {
        var at = cursor.Here;
        var (found, end) = cursor.LookUp(Drugs.Current.Resolve);
        if (found.Value is { } drug)
        {
            cursor.TakeTo(end);
            cursor.SkipHyphen();
            if (cursor.TryMatch(ReactionForm(), out var match))
            {
                Add(draft, drug.Name, match.Groups["intolerance"].Success ? IntoleranceKind.Intolerance : IntoleranceKind.Hypersensitivity);
                return true;
            }
        }

        cursor.Return(at);
        return false;
    }

    private static bool Trial(NotationCursor cursor, ProfileDraft draft)
    {
        if (cursor.TryAny(
            "not in another trial", "not in a trial", "does not take part in another trial", "no other trial", "no trial participation", "never in a trial", "no prior trial", "ikke i annen studie",
            "ikke i studie", "ingen annen studie", "deltar ikke i annen studie", "deltar ikke i studie", "aldri i studie"))
        {
            draft.Add(new TrialParticipationFact { Id = Draft.Id, Date = default, Source = Draft.Source, Participating = false });
            return true;
        }

        if (!cursor.TryAny(
            "in another trial", "in a clinical trial", "in a trial", "was in another trial", "was in a trial", "takes part in another trial", "participates in another trial", "in another interventional trial", "takes part in another treatment trial", "takes part in a trial",
            "trial participation", "i en annen studie", "i annen studie", "i klinisk studie", "var i annen studie", "var i studie", "deltar i en annen studie", "deltar i en annen behandlingsstudie",
            "deltar i annen studie", "deltar i studie", "deltek i annan studie", "deltek i studie"))
            return false;
        PartialDate? until = null;
        if (cursor.TryAny("until", "till", "to", "til", "ended", "avsluttet"))
        {
            until = ItemDates.TryTakeCoarse(cursor, draft.Today, future: true);
            if (until is null)
                cursor.Fail("a date such as 2026-09, 2026-09-14 or 2026");
        }

        draft.Add(new TrialParticipationFact { Id = Draft.Id, Date = default, Source = Draft.Source, Participating = true, Until = until });
        return true;
    }

    private static bool Platinum(NotationCursor cursor, ProfileDraft draft)
    {
        if (!cursor.TryMatch(PlatinumForm(), out var match))
            return false;
        var status = char.ToLowerInvariant(match.Groups["status"].Value[0]) == 's' ? PlatinumStatus.Sensitive
            : match.Groups["status"].Value.StartsWith("ref", StringComparison.OrdinalIgnoreCase) ? PlatinumStatus.Refractory
            : PlatinumStatus.Resistant;
        draft.Add(new PlatinumSensitivityFact { Id = Draft.Id, Date = default, Source = Draft.Source, Status = status });
        return true;
    }

    private static void AddNamed(NotationCursor cursor, ProfileDraft draft, IntoleranceKind kind, bool present = true)
    {
        do
        {
            if (TherapyNames.Drug(cursor, AntiCancerDrug) is not { } drug)
                return;
            Add(draft, drug, kind, present);
        }
        while (cursor.TrySign('+') || cursor.TryAny("and", "og", "or", "eller"));
    }

    private static void Add(ProfileDraft draft, string? drug, IntoleranceKind kind, bool present = true) =>
        draft.Add(new IntoleranceFact { Id = Draft.Id, Date = default, Source = Draft.Source, Drug = drug, Kind = kind, Present = present });

    [GeneratedRegex(@"\G(?:allergy|allergi|hypersensitivity|overfølsomhet|anaphylaxis|anafylaksi|(?<intolerance>intolerance|intoleranse))(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReactionForm();

    [GeneratedRegex(@"\Gplatin(?:um|a)?[\s-]*(?<status>sensitiv(?:e|t)?|resistant|resistent|refractory|refraktær)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlatinumForm();
}
