namespace TrialMatch.EventStore;

/// <summary>The database schema.</summary>
public interface ISchemaStorage
{
    /// <summary>
    /// Brings the schema up to date: applies the numbered migrations that are missing and creates the tables and
    /// columns of the declared documents. Harmless when repeated or run by several processes at once.
    /// </summary>
    /// <exception cref="SchemaMigrationException">A migration that was applied is not the one in this program.</exception>
    Task ApplyAllConfiguredChangesToDatabaseAsync(CancellationToken token = default);
}

/// <summary>The database was migrated by a program whose migrations differ from this one's.</summary>
public sealed class SchemaMigrationException : Exception
{
    /// <summary>Says what differs.</summary>
    public SchemaMigrationException(string message)
        : base(message)
    {
    }
}
