namespace TrialMatch.EventStore;

/// <summary>An export cannot be continued, or a file not be imported.</summary>
public sealed class LogTransferException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public LogTransferException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Says what is wrong, and in which line.</summary>
    public LogTransferException(long line, string message, Exception? inner = null)
        : base($"Line {line}: {message}", inner) => Line = line;

    /// <summary>The line of the file, from 1; null when it is not about a line.</summary>
    public long? Line { get; }
}
