namespace TrialMatch.Patients.Access;

/// <summary>Say whom the patient signs in as.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Subject">The pseudonym of the sign-in.</param>
public sealed record LinkSignIn(Guid Patient, string Subject);

/// <summary>Decides on <see cref="LinkSignIn"/>.</summary>
public static class LinkSignInDecider
{
    /// <summary>A patient has one sign-in, for good: another would open the record to another person.</summary>
    /// <param name="command">What is asked for.</param>
    /// <param name="relations">Those of the patient.</param>
    /// <param name="patientOfSubject">The patient whom the sign-in stands for already.</param>
    /// <param name="now">When.</param>
    public static RelationDecision Decide(LinkSignIn command, PatientRelations relations, Guid? patientOfSubject, DateTimeOffset now) =>
        (relations.Subject, patientOfSubject) switch
        {
            ({ } known, _) when known == command.Subject => RelationDecision.Nothing,
            (null, null) => new SignInLinked(command.Patient, now, command.Subject),
            _ => RelationRefusal.AlreadyLinked,
        };
}
