namespace TrialMatch.Patients.Access;

/// <summary>A treating doctor holds that the parents have to know, to fulfil their parental responsibility (pbrl § 3-4 last paragraph).</summary>
public sealed record FindParentsNeed(Guid Patient, DateTimeOffset Until);

/// <summary>Decides on <see cref="FindParentsNeed"/>.</summary>
public static class FindParentsNeedDecider
{
    /// <summary>The longest time before the doctor has to think of it again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(92);

    /// <summary>For patients from 12, whom the parents might not hear of otherwise, and until 18.</summary>
    public static RelationDecision Decide(FindParentsNeed command, Actor actor, PatientRelations relations, DateOnly? born, DateTimeOffset now) =>
        AccessRule.Decide(actor, RecordUse.Change(RecordPart.Relations), relations, born, now) is not AccessDecision.Granted || actor.Role != Role.TreatingDoctor
            ? RelationRefusal.NotYours
        : born is not { } date || AgeRules.At(date, now) is < AgeRules.MayObject or >= AgeRules.OfAge ? RelationRefusal.Age
        : command.Until <= now || command.Until > now + Longest ? RelationRefusal.EndOutOfRange
        : new ParentsNeedFound(command.Patient, now, actor.Subject, command.Until);
}
