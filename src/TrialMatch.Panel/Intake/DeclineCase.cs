namespace TrialMatch.Panel.Intake;

/// <summary>Why a case is not for the panel.</summary>
public enum DeclineReason
{
    /// <summary>The disease does not shorten life.</summary>
    NotLifeShortening,

    /// <summary>Established treatment is untried, and nothing specific is proposed.</summary>
    EstablishedTreatmentUntried,

    /// <summary>The only treatment asked for is under Nye metoder, or refused there.</summary>
    UnderNyeMetoder,

    /// <summary>No hospital doctor treats the patient.</summary>
    NoTreatingDoctor,

    /// <summary>The patient has not consented.</summary>
    NoConsent,
}

/// <summary>Where a patient should turn instead.</summary>
public enum RightRoute
{
    /// <summary>The general practitioner or the hospital that treats the patient.</summary>
    OrdinaryCare,

    /// <summary>An ordinary second opinion at another hospital.</summary>
    SecondOpinion,

    /// <summary>The exception or access scheme for new methods.</summary>
    ExceptionScheme,

    /// <summary>A referral to a hospital, by the general practitioner.</summary>
    HospitalReferral,

    /// <summary>The doctor, to talk about consent.</summary>
    ConsentConversation,
}

/// <summary>The coordinator declines a case that is not for the panel.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Note">In words, if any.</param>
public sealed record DeclineCase(DeclineReason Reason, FreeText? Note);

/// <summary>Decides on <see cref="DeclineCase"/>.</summary>
public static class DeclineCaseDecider
{
    /// <summary>Whoever is declined is told the right route, which follows from the reason.</summary>
    public static Decision Decide(DeclineCase command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<DeclineCase>(@case, actor)
        ?? FreeText.RefuseOptional(command.Note, "The note")
        ?? Decision.Of(new CaseDeclined(command.Reason, RouteFor(command.Reason), command.Note, NorwegianTime.Day(now)));

    /// <summary>The right route for a reason.</summary>
    public static RightRoute RouteFor(DeclineReason reason) => reason switch
    {
        DeclineReason.NotLifeShortening => RightRoute.OrdinaryCare,
        DeclineReason.EstablishedTreatmentUntried => RightRoute.SecondOpinion,
        DeclineReason.UnderNyeMetoder => RightRoute.ExceptionScheme,
        DeclineReason.NoTreatingDoctor => RightRoute.HospitalReferral,
        DeclineReason.NoConsent => RightRoute.ConsentConversation,
    };
}
