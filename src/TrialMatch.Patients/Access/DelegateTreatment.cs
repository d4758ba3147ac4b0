namespace TrialMatch.Patients.Access;

/// <summary>A treating doctor asks a colleague to stand in.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Colleague">The colleague's subject.</param>
/// <param name="Until">The end, which every delegation has.</param>
public sealed record DelegateTreatment(Guid Patient, string Colleague, DateTimeOffset Until);

/// <summary>Decides on <see cref="DelegateTreatment"/>.</summary>
public static class DelegateTreatmentDecider
{
    /// <summary>The longest standing in; longer is treatment.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(92);

    /// <summary>Only one who treats the patient can delegate, so that a delegation is not passed on; only within the own hospital.</summary>
    public static RelationDecision Decide(DelegateTreatment command, Actor actor, PatientRelations relations, DateTimeOffset now) =>
        actor is not { Role: Role.TreatingDoctor, Organisation: { } organisation } ? RelationRefusal.NotForTheRole
        : !relations.Treatments.TryGetValue(actor.Subject, out var own) || own.Ended || own.Organisation != organisation ? RelationRefusal.NotYours
        : command.Colleague == actor.Subject || string.IsNullOrWhiteSpace(command.Colleague) ? RelationRefusal.OneselfIsNobodyElse
        : command.Until <= now || command.Until > now + Longest ? RelationRefusal.EndOutOfRange
        : new TreatmentDelegated(command.Patient, now, actor.Subject, command.Colleague, organisation, command.Until);
}
