namespace TrialMatch.EventStore;

/// <summary>The database of events and documents.</summary>
public interface IDocumentStore : IAsyncDisposable
{
    /// <summary>The log as a whole.</summary>
    IEventLog Events { get; }

    /// <summary>The database schema.</summary>
    ISchemaStorage Storage { get; }

    /// <summary>A new unit of work.</summary>
    IDocumentSession LightweightSession();

    /// <summary>A new session that only reads.</summary>
    IQuerySession QuerySession();
}
