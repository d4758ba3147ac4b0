namespace TrialMatch.EventStore;

/// <summary>
/// The database could not do it now; the same may succeed later. Nothing is wrong with what was asked for.
/// </summary>
public abstract class RetryableDatabaseException : Exception
{
    private protected RetryableDatabaseException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>The database has no room left on its disk (53100). Nothing was committed.</summary>
public sealed class DatabaseFullException : RetryableDatabaseException
{
    /// <summary>Wraps the database's own error.</summary>
    public DatabaseFullException(Exception inner)
        : base("The database has no room left on its disk.", inner)
    {
    }
}

/// <summary>The database (53300), or this process's pool, has no connection to spare. Nothing was committed.</summary>
public sealed class TooManyConnectionsException : RetryableDatabaseException
{
    /// <summary>Wraps the database's own error.</summary>
    public TooManyConnectionsException(Exception inner)
        : base("There is no free connection to the database.", inner)
    {
    }
}

/// <summary>
/// The database is shutting down, starting up (57P01 to 57P03) or out of reach. If it happened during
/// <see cref="IDocumentSession.SaveChangesAsync"/> the commit may have succeeded and only its answer been lost: repeat it
/// with events made by <see cref="Event.For{T}"/>, which are then appended once.
/// </summary>
public sealed class DatabaseUnavailableException : RetryableDatabaseException
{
    /// <summary>Wraps the database's own error.</summary>
    public DatabaseUnavailableException(Exception inner)
        : base($"The database cannot be reached: {inner.Message}", inner)
    {
    }
}
