namespace TrialMatch.Panel.Intake;

/// <summary>The patient consents to more, or to less, than before.</summary>
/// <param name="Consent">All that the patient consents to now.</param>
public sealed record RecordConsent(CaseConsent Consent);

/// <summary>Decides on <see cref="RecordConsent"/>.</summary>
public static class RecordConsentDecider
{
    /// <summary>A patient who no longer consents to the panel withdraws the case instead.</summary>
    public static Decision Decide(RecordConsent command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RecordConsent>(@case, actor)
        ?? DraftCaseDecider.Refuse(@case!.Unit!, command.Consent, NorwegianTime.Day(now))
        ?? Decision.Of(new CaseConsentRecorded(command.Consent));
}
