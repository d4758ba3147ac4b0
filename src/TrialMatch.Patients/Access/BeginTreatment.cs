namespace TrialMatch.Patients.Access;

/// <summary>A doctor takes a patient on.</summary>
public sealed record BeginTreatment(Guid Patient);

/// <summary>Decides on <see cref="BeginTreatment"/>.</summary>
public static class BeginTreatmentDecider
{
    /// <summary>
    /// A doctor becomes the first to treat a new patient. Once somebody treats the patient, others come in by
    /// delegation or emergency: taking over a stranger's patient unasked would make every relation worthless.
    /// </summary>
    public static RelationDecision Decide(BeginTreatment command, Actor actor, PatientRelations relations, DateTimeOffset now) =>
        actor is not { Role: Role.TreatingDoctor or Role.GeneralPractitioner, Organisation: { } organisation } ? RelationRefusal.NotForTheRole
        : relations.Treatments.TryGetValue(actor.Subject, out var own) && !own.Ended ? RelationDecision.Nothing
        : relations.Treatments.Values.Any(one => !one.Ended) && !StandsIn(actor, relations, now) ? RelationRefusal.NotYours
        : new TreatmentBegan(command.Patient, now, actor.Subject, organisation);

    private static bool StandsIn(Actor actor, PatientRelations relations, DateTimeOffset now) =>
        relations.Delegations.Any(one => one.Colleague == actor.Subject && one.Organisation == actor.Organisation && now < one.Until);
}
