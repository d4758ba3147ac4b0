namespace TrialMatch.Patients.Access;

/// <summary>Something that the access log of a patient tells.</summary>
/// <param name="Patient">Whose record.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Use">What they wanted.</param>
/// <param name="Purpose">What for.</param>
public abstract record AccessLogEvent(Guid Patient, DateTimeOffset At, Opener By, RecordUse Use, Purpose Purpose);

/// <summary>A patient's record was opened.</summary>
public sealed record RecordOpened(Guid Patient, DateTimeOffset At, Opener By, RecordUse Use, Purpose Purpose, AccessBasis Basis)
    : AccessLogEvent(Patient, At, By, Use, Purpose);

/// <summary>Somebody wanted to open a patient's record, and was refused.</summary>
public sealed record OpeningRefused(Guid Patient, DateTimeOffset At, Opener By, RecordUse Use, Purpose Purpose, DenialReason Reason)
    : AccessLogEvent(Patient, At, By, Use, Purpose);

/// <summary>An auditor looked through the access logs.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Query">For what.</param>
public sealed record AccessLogSearched(DateTimeOffset At, Opener By, AccessLogQuery Query);

/// <summary>Who opens, as it was then.</summary>
/// <param name="Subject">The pseudonym.</param>
/// <param name="Role">In which role.</param>
/// <param name="Organisation">For which hospital or practice.</param>
/// <param name="Name">The name of staff; <see langword="null"/> for citizens and systems.</param>
public sealed record Opener(string Subject, Role Role, string? Organisation, string? Name)
{
    /// <summary>An actor, as the log names them.</summary>
    public static Opener Of(Actor actor) => new(actor.Subject, actor.Role, actor.Organisation, actor.Name);
}
