namespace TrialMatch.Panel.Intake;

/// <summary>The treating doctor begins a referral, with or without a wish before it.</summary>
/// <param name="Patient">The patient, by pseudonym.</param>
/// <param name="Kind">What kind of case it is.</param>
/// <param name="Unit">The hospital that treats the patient.</param>
/// <param name="Consent">What the patient consents to; nothing begins without.</param>
public sealed record DraftCase(Guid Patient, CaseKind Kind, TreatingUnit Unit, CaseConsent? Consent);

/// <summary>Decides on <see cref="DraftCase"/>.</summary>
public static class DraftCaseDecider
{
    /// <summary>The draft belongs to the doctor who begins it.</summary>
    public static Decision Decide(DraftCase command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<DraftCase>(@case, actor)
        ?? Rules.Unless(@case is null || @case.Patient == command.Patient, RefusalName.AnotherPatient, "The wish is about another patient.")
        ?? Refuse(command.Unit, command.Consent, NorwegianTime.Day(now))
        ?? Decision.Of(new CaseDrafted(command.Patient, command.Kind, actor.Subject, command.Unit, command.Consent!, NorwegianTime.Day(now)));

    /// <summary>What stands against beginning a case for a unit on a consent.</summary>
    internal static Decision? Refuse(TreatingUnit unit, CaseConsent? consent, DateOnly today) =>
        Rules.Unless(!string.IsNullOrWhiteSpace(unit.Site) && !string.IsNullOrWhiteSpace(unit.Name), RefusalName.UnitMissing, "Name the hospital that treats the patient.")
        ?? Rules.Unless(
            consent is not null && consent.Purposes.Contains(ConsentPurpose.PanelAssessment),
            RefusalName.ConsentMissing, "The patient has not consented to be assessed by the panel.")
        ?? Rules.Unless(consent!.On <= today, RefusalName.DateImpossible, "The consent is dated in the future.");
}
