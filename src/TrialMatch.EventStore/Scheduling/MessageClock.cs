using Microsoft.Extensions.Logging;

namespace TrialMatch.EventStore;

/// <summary>Tells messages when their time has come, on one node at a time, within about a second.</summary>
internal sealed class MessageClock(DocumentStore store, ILogger logger)
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private sealed record Due(ScheduledMessage Message, string Data, string? Correlation);

    /// <summary>Runs until cancelled; whatever interrupts it, it begins anew after a moment.</summary>
    public async Task RunAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            try
            {
                await using var leadership = await Leadership.StandByAsync(store.DataSource, "ScheduledMessages", token);
                while (!await leadership.IsFreeAsync(token) || !await leadership.TryTakeAsync(token))
                    await leadership.StandByAsync(Poll, token);
                using var leading = CancellationTokenSource.CreateLinkedTokenSource(token, leadership.Lost);
                await LeadAsync(leadership, leading.Token);
            }
            catch (Exception) when (token.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogWarning(e, "Scheduled messages were interrupted and start anew");
                await Task.Delay(Poll, CancellationToken.None);
            }
        }
    }

    private async Task LeadAsync(Leadership leadership, CancellationToken token)
    {
        while (true)
        {
            var due = await DueAsync(token);
            foreach (var message in due)
                await TellAsync(message, token);
            if (due.Count == 0)
                await leadership.WaitAsync(Poll, token);
        }
    }

    private async Task<List<Due>> DueAsync(CancellationToken token)
    {
        var due = new List<Due>();
        await using var query = store.DataSource.CreateCommand(ScheduleCommands.DueSql).With(Sql.Time(store.Options.TimeProvider.GetUtcNow()));
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            due.Add(new Due(
                new ScheduledMessage(row.GetGuid(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetInt32(3), Failure: null),
                row.GetString(4),
                row.TextOrNull(5)));
        }
        return due;
    }

    private async Task TellAsync(Due due, CancellationToken token)
    {
        try
        {
            await using var session = store.NewSession();
            session.CorrelationId = due.Correlation;
            session.CausationId = due.Message.Id.ToString();
            await store.Options.Schedule.For(due.Message.Type).Tell(due.Data, store.Options.Json, session, token);
            session.Enqueue(ScheduleCommands.Take(due.Message));
            await session.SaveChangesAsync(token);
        }
        catch (ProgressionProgressOutOfOrderException e)
        {
            logger.LogInformation(e, "Message {Message} was moved while it was being told", due.Message.Id);
        }
        catch (Exception e) when (!SubscriptionAgent.IsPassing(e) && !token.IsCancellationRequested)
        {
            await PutOffAsync(due.Message, e, token);
        }
    }

    /// <summary>Moves a message to a later time, each wait about twice the one before, or gives it up.</summary>
    private async Task PutOffAsync(ScheduledMessage message, Exception error, CancellationToken token)
    {
        var retry = store.Options.Schedule.Retry;
        var isOver = message.Attempts >= retry.Attempts;
        logger.Log(isOver ? LogLevel.Error : LogLevel.Warning, error, "Message {Message} of type {Type} failed", message.Id, message.Type);
        var wait = Math.Min(retry.Delay.TotalSeconds * Math.Pow(2, message.Attempts), retry.MaxDelay.TotalSeconds);
        await using var session = store.NewSession();
        session.Enqueue(ScheduleCommands.Move(
            message.Id,
            isOver ? message.Due : store.Options.TimeProvider.GetUtcNow().AddSeconds(wait * (0.5 + Random.Shared.NextDouble())),
            message.Attempts + 1,
            isOver ? $"{error.GetType().Name}: {error.Message}" : null));
        await session.SaveChangesAsync(token);
    }
}
