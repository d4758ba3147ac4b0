namespace TrialMatch.EventStore;

/// <summary>Somebody else was first: load again, decide again, try again.</summary>
public class ConcurrencyException : Exception
{
    /// <summary>Says what collided.</summary>
    public ConcurrencyException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>A stream is not at the version that the writer expected.</summary>
public sealed class EventStreamUnexpectedMaxEventIdException : ConcurrencyException
{
    /// <summary>Says which stream, and which version it should have had and has.</summary>
    public EventStreamUnexpectedMaxEventIdException(Guid stream, long expected, long actual, Exception? inner = null)
        : base($"Stream {stream} is at version {actual}; the writer expected it to be at {expected}.", inner)
    {
        StreamId = stream;
        Expected = expected;
        Actual = actual;
    }

    /// <summary>The stream.</summary>
    public Guid StreamId { get; }

    /// <summary>The version that the writer expected before its own events.</summary>
    public long Expected { get; }

    /// <summary>The version that the stream has; 0 if there is no such stream.</summary>
    public long Actual { get; }
}

/// <summary>Somebody else has changed, stored or deleted a document since the writer loaded it.</summary>
public sealed class DocumentConcurrencyException : ConcurrencyException
{
    /// <summary>Says which document, and which version it should have had and has.</summary>
    public DocumentConcurrencyException(string table, Guid document, Guid? expected, Guid? actual, Exception? inner = null)
        : base(
            $"Document {document} in {table} is {Told(actual)}; the writer expected it to be {Told(expected)}.",
            inner) => (Table, DocumentId, Expected, Actual) = (table, document, expected, actual);

    /// <summary>The table of the document's kind.</summary>
    public string Table { get; }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; }

    /// <summary>The version that the writer has seen; null if it has seen none, and the document should be new.</summary>
    public Guid? Expected { get; }

    /// <summary>The version that the document has; null if there is none.</summary>
    public Guid? Actual { get; }

    private static string Told(Guid? version) => version is { } known ? $"at version {known}" : "not there";
}

/// <summary>The cursor of a subscription was moved by another process: two believed that they lead.</summary>
public sealed class ProgressionProgressOutOfOrderException : ConcurrencyException
{
    /// <summary>Says whose cursor.</summary>
    public ProgressionProgressOutOfOrderException(string name, Exception? inner = null)
        : base($"The progression \"{name}\" was moved by another process.", inner) => Name = name;

    /// <summary>The progression's name, such as <c>TrialIndex:All</c>.</summary>
    public string Name { get; }
}
