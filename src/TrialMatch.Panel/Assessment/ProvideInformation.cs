namespace TrialMatch.Panel.Assessment;

/// <summary>The doctor answers the panel, with new facts if there are any.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Profile">The profile as it is now with its matches, if it has changed.</param>
public sealed record ProvideInformation(FreeText Answer, ProfileAttached? Profile);

/// <summary>Decides on <see cref="ProvideInformation"/>.</summary>
public static class ProvideInformationDecider
{
    /// <summary>New facts replace those that the case stood on.</summary>
    public static Decision Decide(ProvideInformation command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<ProvideInformation>(@case, actor)
        ?? FreeText.Refuse(command.Answer, "The answer")
        ?? Decision.Of([
            .. command.Profile is null ? [] : new object[] { command.Profile },
            new CaseInformationReceived(@case!.OpenRequest!.Id, command.Answer, NorwegianTime.Day(now)),
        ]);
}
