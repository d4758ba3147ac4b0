namespace TrialMatch.Panel.Assessment;

/// <summary>The panel asks the doctor for more.</summary>
/// <param name="Id">The request.</param>
/// <param name="Question">What for.</param>
public sealed record RequestInformation(Guid Id, FreeText Question);

/// <summary>Decides on <see cref="RequestInformation"/>.</summary>
public static class RequestInformationDecider
{
    /// <summary>The clock runs on, and says whom it waits for.</summary>
    public static Decision Decide(RequestInformation command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<RequestInformation>(@case, actor)
        ?? FreeText.Refuse(command.Question, "The question")
        ?? Decision.Of(new CaseInformationRequested(command.Id, actor.Subject, command.Question, NorwegianTime.Day(now)));
}
