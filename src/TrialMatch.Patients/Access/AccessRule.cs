using static TrialMatch.Patients.Access.AccessDecision;

namespace TrialMatch.Patients.Access;

/// <summary>
/// Who may open a record: those whose role allows it <b>and</b> who stand in a relation to the patient that holds now.
/// Everybody else is refused.
/// </summary>
public static class AccessRule
{
    /// <summary>Decides on one opening.</summary>
    /// <param name="actor">Who wants to.</param>
    /// <param name="use">What.</param>
    /// <param name="relations">Who stands in which relation to the patient.</param>
    /// <param name="born">The patient's birth date; <see langword="null"/> when it is not known.</param>
    /// <param name="now">When.</param>
    public static AccessDecision Decide(Actor actor, RecordUse use, PatientRelations relations, DateOnly? born, DateTimeOffset now)
    {
        if (!RoleRights.Allow(actor.Role, use))
            return new Denied(DenialReason.NotForTheRole);
        if (relations.Patient is null)
            return new Denied(DenialReason.NoRelation);
        int? age = born is { } date ? AgeRules.At(date, now) : null;
        return actor.Role switch
        {
            Role.Patient => ByThemselves(actor, relations, age),
            Role.NextOfKin => AsNextOfKin(actor, use, relations, age, now),
            Role.TreatingDoctor or Role.GeneralPractitioner => AsClinician(actor, use, relations, now),
            Role.RegionalReviewer or Role.PanelCoordinator or Role.PanelLeader or Role.PanelMember =>
                relations.Cases.Any(one => one.Assignee == actor.Subject) ? new Granted(AccessBasis.CaseAssignment) : new Denied(DenialReason.NoRelation),
            Role.SiteCoordinator =>
                actor.Organisation is { } site && relations.Referrals.ContainsValue(site) ? new Granted(AccessBasis.Referral) : new Denied(DenialReason.NoRelation),
            Role.Auditor => new Granted(AccessBasis.Oversight),
            Role.System => AsSystem(actor, use, relations),
            _ => new Denied(DenialReason.NotForTheRole),
        };
    }

    private static AccessDecision ByThemselves(Actor actor, PatientRelations relations, int? age) =>
        relations.Subject is null || relations.Subject != actor.Subject || actor.Patient != relations.Patient ? new Denied(DenialReason.NoRelation)
        : AgeRules.AgainstOwn(age) is { } hindrance ? new Denied(hindrance)
        : new Granted(AccessBasis.Own);

    private static AccessDecision AsNextOfKin(Actor actor, RecordUse use, PatientRelations relations, int? age, DateTimeOffset now)
    {
        // Never more than the patient has.
        if (!RoleRights.Allow(Role.Patient, use))
            return new Denied(DenialReason.NotForTheRole);
        var given = relations.Authorisations.Values.Where(one => one.NextOfKin == actor.Subject).ToList();
        var valid = given.Where(one => one.HoldsAt(now)).ToList();
        // To consent is the patient's own, and the parents' for a child under 16 (pbrl §§ 4-3, 4-4); it is not to be authorised.
        var consents = use is { Part: RecordPart.Consents, Changes: true };
        if (!consents && valid.Exists(one => one.Scopes.Contains(ScopeOf(use.Part))))
            return new Granted(AccessBasis.Authorisation);
        if (relations.Parents.TryGetValue(actor.Subject, out var responsible))
        {
            var hindrance = !responsible ? DenialReason.RelationEnded
                : consents && age >= AgeRules.DecidesAlone ? DenialReason.PatientIsSixteen
                : AgeRules.AgainstParents(age, relations, now);
            return hindrance is { } reason ? new Denied(reason) : new Granted(AccessBasis.ParentalResponsibility);
        }

        return new Denied(valid.Count > 0 ? DenialReason.OutOfScope : given.Count > 0 ? DenialReason.RelationEnded : DenialReason.NoRelation);
    }

    private static AccessDecision AsClinician(Actor actor, RecordUse use, PatientRelations relations, DateTimeOffset now)
    {
        if (relations.Treatments.TryGetValue(actor.Subject, out var treatment) && treatment.Organisation == actor.Organisation && !treatment.Ended)
            return new Granted(AccessBasis.Treatment);
        var delegated = relations.Delegations.Where(one => one.Colleague == actor.Subject && one.Organisation == actor.Organisation).ToList();
        if (delegated.Exists(one => now < one.Until))
            return new Granted(AccessBasis.Delegation);
        var emergencies = relations.Emergencies.Values.Where(one => one.Doctor == actor.Subject && one.Organisation == actor.Organisation).ToList();
        // An emergency lets a doctor read; what is done then is recorded by those who treat.
        if (!use.Changes && emergencies.Exists(one => now < one.Until))
            return new Granted(AccessBasis.Emergency);
        return new Denied(treatment is not null || delegated.Count > 0 || emergencies.Count > 0 ? DenialReason.RelationEnded : DenialReason.NoRelation);
    }

    private static AccessDecision AsSystem(Actor actor, RecordUse use, PatientRelations relations) =>
        !actor.Scopes.Contains(Scopes.For(use)) ? new Denied(DenialReason.OutOfScope)
        : relations.Treatments.Values.Any(one => !one.Ended && one.Organisation == actor.Organisation) ? new Granted(AccessBasis.TreatingOrganisation)
        : new Denied(DenialReason.NoRelation);

    private static AuthorisationScope ScopeOf(RecordPart part) => part switch
    {
        RecordPart.Matches => AuthorisationScope.Matches,
        RecordPart.PanelCase => AuthorisationScope.PanelCase,
        RecordPart.Wish or RecordPart.Observations => AuthorisationScope.Speak,
        RecordPart.AccessLog => AuthorisationScope.AccessLog,
        _ => AuthorisationScope.Profile,
    };
}
