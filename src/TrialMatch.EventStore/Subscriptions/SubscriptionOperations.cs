namespace TrialMatch.EventStore;

/// <summary>
/// What an operator can see and do about subscriptions and asynchronous projections, from any node, whether the daemon
/// that serves them is this one or not.
/// </summary>
public sealed class SubscriptionOperations
{
    private readonly DocumentStore _store;
    private readonly IReadOnlyList<ISubscription> _subscriptions;

    internal SubscriptionOperations(DocumentStore store, IReadOnlyList<ISubscription> subscriptions) =>
        (_store, _subscriptions) = (store, subscriptions);

    /// <summary>How far each has come, which are paused, and which a node takes care of.</summary>
    /// <exception cref="RetryableDatabaseException">The database is busy or out of reach.</exception>
    public Task<IReadOnlyList<SubscriptionProgress>> FetchProgressAsync(CancellationToken token = default) =>
        ProgressAsync(token).Guard();

    /// <summary>Lets a paused subscription try the same event again.</summary>
    /// <exception cref="ArgumentException">There is no such subscription.</exception>
    /// <exception cref="OperationRefusedException">It is not paused.</exception>
    public async Task ResumeAsync(string name, CancellationToken token = default)
    {
        var progression = ProgressionOf(Named(name));
        await using var session = _store.NewSession();
        session.Enqueue(progression.EndPause(await PauseOfAsync(name, progression, token)));
        await session.SaveChangesAsync(token);
    }

    /// <summary>Lets a paused subscription go on without the event that it is paused at, which becomes a dead letter.</summary>
    /// <param name="name">The subscription.</param>
    /// <param name="by">Who decides so.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="ArgumentException">There is no such subscription.</exception>
    /// <exception cref="OperationRefusedException">It is not paused, or not at an event.</exception>
    public async Task<DeadLetterEvent> SkipAsync(string name, string? by = null, CancellationToken token = default)
    {
        var progression = ProgressionOf(Named(name));
        var pause = await PauseOfAsync(name, progression, token);
        if (pause.At is not { } at)
            throw new OperationRefusedException($"Subscription {name} is not paused at one event that could be skipped: {pause.Reason}");
        var letter = new DeadLetterEvent(
            Guid.CreateVersion7(), name, progression.Name, at.Sequence, at.Transaction, pause.Reason,
            _store.Options.TimeProvider.GetUtcNow(), by);
        await using var session = _store.NewSession();
        session.Store(letter);
        session.Enqueue(progression.EndPause(pause));
        await session.SaveChangesAsync(token);
        return letter;
    }

    /// <summary>The events that were skipped, by one subscription or by any.</summary>
    public async Task<IReadOnlyList<DeadLetterEvent>> FetchDeadLettersAsync(string? name = null, CancellationToken token = default)
    {
        await using var session = _store.NewSession();
        var letters = name is null
            ? session.LoadAllAsync<DeadLetterEvent>(token)
            : session.LoadWhereAsync<DeadLetterEvent, string>(letter => letter.ProjectionName, name, token);
        return await letters.OrderBy(letter => letter.Position).ToListAsync(token);
    }

    /// <summary>
    /// Makes good for a dead letter: a subscription is handed the event after all, out of its turn; a projection, which
    /// depends on the order, is rebuilt with it. The letter is deleted in the same commit.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such dead letter, or no such subscription any more.</exception>
    /// <exception cref="ApplyEventException">The subscription or projection still fails at an event; the letter is kept.</exception>
    public async Task ReplayAsync(Guid deadLetter, CancellationToken token = default)
    {
        await using var session = _store.NewSession();
        var letter = await session.LoadAsync<DeadLetterEvent>(deadLetter, token)
            ?? throw new ArgumentException($"There is no dead letter {deadLetter}.", nameof(deadLetter));
        var subscription = Named(letter.ProjectionName);
        if (subscription is AsyncProjection)
        {
            await new ProjectionRebuild(_store, _store.Options.Projections.Named(letter.ProjectionName), progress: null, letter)
                .RunAsync(token);
            return;
        }
        var page = await _store.Log.ReadPageAsync(
            letter.Position with { Sequence = letter.EventSequence - 1 }, letter.Position, types: null, limit: 1, token: token);
        try
        {
            await subscription.ProcessEventsAsync(page.Events, session, token);
        }
        catch (Exception error) when (!SubscriptionAgent.IsPassing(error) && !token.IsCancellationRequested)
        {
            throw new ApplyEventException(subscription.Name, page.Events[0], error);
        }
        session.Delete<DeadLetterEvent>(letter.Id);
        await session.SaveChangesAsync(token);
    }

    /// <summary>The messages that wait for their time and those that were given up, by time.</summary>
    public async Task<IReadOnlyList<ScheduledMessage>> FetchScheduledAsync(CancellationToken token = default)
    {
        var messages = new List<ScheduledMessage>();
        await using var query = _store.DataSource.CreateCommand(ScheduleCommands.AllSql);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            messages.Add(new ScheduledMessage(
                row.GetGuid(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetInt32(3), row.TextOrNull(4)));
        }
        return messages;
    }

    /// <summary>Gives a message, also one that was given up, a new time and new attempts; nothing happens if it was told.</summary>
    public async Task RescheduleAsync(Guid message, DateTimeOffset at, CancellationToken token = default)
    {
        await using var session = _store.NewSession();
        session.Enqueue(ScheduleCommands.Move(message, at, attempts: 0, failure: null));
        await session.SaveChangesAsync(token);
    }

    private async Task<IReadOnlyList<SubscriptionProgress>> ProgressAsync(CancellationToken token)
    {
        var last = await _store.Log.FetchLastPositionAsync(token);
        var progress = new List<SubscriptionProgress>();
        foreach (var subscription in _subscriptions)
        {
            var progression = ProgressionOf(subscription);
            var reached = await progression.PeekAsync(token);
            progress.Add(reached with
            {
                Lag = Math.Max(0, last.Sequence - reached.Position.Sequence),
                IsServed = await Leadership.IsHeldAsync(_store.DataSource, progression.Name, token),
            });
        }
        return progress;
    }

    private static async Task<SubscriptionPause> PauseOfAsync(string name, Progression progression, CancellationToken token) =>
        (await progression.PeekAsync(token)).Pause
        ?? throw new OperationRefusedException($"Subscription {name} is not paused.");

    private Progression ProgressionOf(ISubscription subscription) => new(_store.DataSource.CreateCommand, subscription.Name);

    private ISubscription Named(string name) =>
        _subscriptions.FirstOrDefault(subscription => subscription.Name == name)
        ?? throw new ArgumentException(
            $"There is no subscription \"{name}\"; there are: {string.Join(", ", _subscriptions.Select(known => known.Name))}.", nameof(name));
}
