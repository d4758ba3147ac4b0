using TrialMatch.Panel.Intake;

namespace TrialMatch.Panel.Aftercare;

/// <summary>A doctor asks the panel again, by a new case that is linked to the old one.</summary>
/// <param name="NewCase">The new case.</param>
/// <param name="Reason">Why.</param>
/// <param name="Kind">What kind of case it is now.</param>
/// <param name="Unit">The hospital that treats the patient now.</param>
/// <param name="Consent">What the patient consents to now.</param>
public sealed record ContinueCase(Guid NewCase, ContinuationReason Reason, CaseKind Kind, TreatingUnit Unit, CaseConsent? Consent);

/// <summary>Decides on <see cref="ContinueCase"/>.</summary>
public static class ContinueCaseDecider
{
    /// <summary>The old case only learns that it is continued; the new one begins as a draft of this doctor.</summary>
    /// <returns>What happens to the old case, and what the new case begins with.</returns>
    public static (Decision Old, CaseDrafted? New) Decide(ContinueCase command, PanelCase? @case, Guid caseId, Actor actor, DateTimeOffset now)
    {
        var today = NorwegianTime.Day(now);
        var refused = Rules.Refuse<ContinueCase>(@case, actor)
            ?? Rules.Unless(@case!.ContinuedBy is null, RefusalName.AlreadyContinued, "A case already continues this one.")
            ?? Rules.Unless(
                @case.Stage == Stage.DeclinedOutOfScope == (command.Reason == ContinuationReason.NewFacts),
                RefusalName.ReasonNotAsked, "A declined case is continued on new facts; a closed one for progression, a new biopsy or a newly opened trial.")
            ?? DraftCaseDecider.Refuse(command.Unit, command.Consent, today);
        return refused is not null
            ? (refused, null)
            : (Decision.Of(new CaseContinued(command.NewCase, command.Reason, today)),
                new CaseDrafted(@case!.Patient, command.Kind, actor.Subject, command.Unit, command.Consent!, today) { Continues = caseId, Reason = command.Reason });
    }
}
