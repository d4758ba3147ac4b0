using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TrialMatch.EventStore;

namespace TrialMatch.Patients.Access;

/// <summary>Which entries of the access log an auditor looks for; what is not said does not matter.</summary>
public sealed record AccessLogQuery
{
    /// <summary>Whose record.</summary>
    public Guid? Patient { get; init; }

    /// <summary>Who opened: the subject, the organisation's number or words of the name.</summary>
    public string? By { get; init; }

    /// <summary>In which role.</summary>
    public Role? Role { get; init; }

    /// <summary>On which ground.</summary>
    public AccessBasis? Basis { get; init; }

    /// <summary>Only what was refused, or only what was opened.</summary>
    public bool? Refused { get; init; }

    /// <summary>From when.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Whether an entry is looked for.</summary>
    public bool Finds(AccessLogEvent entry) =>
        (Patient is null || entry.Patient == Patient)
        && (Role is null || entry.By.Role == Role)
        && (Basis is null || (entry as RecordOpened)?.Basis == Basis)
        && (Refused is null || entry is OpeningRefused == Refused)
        && (By is null || entry.By.Subject == By || entry.By.Organisation == By || entry.By.Name?.Contains(By, StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>Reads the access log.</summary>
public sealed class AccessLogReader(IDocumentStore store, TimeProvider clock)
{
    /// <summary>All openings of one patient's record, newest first; attempts that were refused are not openings.</summary>
    public async Task<ImmutableArray<RecordOpened>> OfPatientAsync(Guid patient, CancellationToken token)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(AccessStreams.LogOf(patient), token: token);
        return [.. events.Select(e => e.Data).OfType<RecordOpened>().Reverse()];
    }

    /// <summary>What an auditor looks for, newest first. That they looked, and for what, is written down first.</summary>
    public async Task<ImmutableArray<AccessLogEvent>> SearchAsync(Actor auditor, AccessLogQuery query, CancellationToken token)
    {
        await using (var session = store.LightweightSession())
        {
            session.LastModifiedBy = auditor.Subject;
            session.Events.Append(AccessStreams.SearchesOf(auditor.Subject), new AccessLogSearched(clock.GetUtcNow(), Opener.Of(auditor), query));
            await session.SaveChangesAsync(token);
        }

        var found = ImmutableArray.CreateBuilder<AccessLogEvent>();
        await foreach (var entry in EntriesAsync(query, token))
        {
            if (query.Finds(entry))
                found.Add(entry);
        }

        found.Reverse();
        return found.ToImmutable();
    }

    private async IAsyncEnumerable<AccessLogEvent> EntriesAsync(AccessLogQuery query, [EnumeratorCancellation] CancellationToken token)
    {
        var filter = new EventFilter { Types = [typeof(AccessLogEvent)], From = query.From, Until = query.Until };
        if (query.Patient is { } patient)
        {
            await using var session = store.QuerySession();
            await foreach (var e in session.Events.ReadStreamAsync(AccessStreams.LogOf(patient), filter, token: token))
                yield return (AccessLogEvent)e.Data;
            yield break;
        }

        await foreach (var e in store.Events.ReadAllAsync(filter, token: token))
            yield return (AccessLogEvent)e.Data;
    }
}
