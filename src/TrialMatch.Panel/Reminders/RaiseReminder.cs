using TrialMatch.EventStore;

namespace TrialMatch.Panel.Reminders;

/// <summary>The time of a reminder has come.</summary>
public static class RaiseReminder
{
    /// <summary>It is raised if there is still reason for it, and only once.</summary>
    public static Decision Decide(RemindOfCase message, PanelCase? @case, DateTimeOffset now) =>
        @case is not null && message.Kind.IsDue(@case, message.About)
            ? Decision.Of(new CaseReminded(message.Kind, message.About, message.Due, NorwegianTime.Day(now)))
            : Decision.Of();

    /// <summary>Raises it in the case's own stream, together with the message being done.</summary>
    internal static async Task HandleAsync(RemindOfCase message, IDocumentOperations session, TimeProvider clock, CancellationToken token)
    {
        var stream = await session.Events.FetchForWriting<PanelCase>(message.Case, token);
        var decision = Decide(message, stream.Aggregate, clock.GetUtcNow());
        if (decision.Events.Length > 0)
            stream.AppendMany(decision.Events);
    }
}
