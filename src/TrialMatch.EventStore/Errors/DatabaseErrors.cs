using System.Text.Json;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>Gives the errors that our database functions raise their type.</summary>
internal static class DatabaseErrors
{
    private sealed record Facts(Guid Stream, long Expected, long Actual, string? Name);

    private sealed record DocumentFacts(string Table, Guid Document, Guid? Expected, Guid? Actual);

    /// <summary>The typed exception, or null when the error is not one of ours.</summary>
    public static Exception? Translate(PostgresException error, IReadOnlyCollection<StreamAction> streams) =>
        error.SqlState switch
        {
            "MT001" => new InvalidStreamOperationException(FactsOf<Facts>(error).Stream, error),
            "MT002" => new EventIdCollisionException(FactsOf<Facts>(error).Stream, error),
            "MT003" => UnexpectedVersion(FactsOf<Facts>(error), streams, error),
            "MT004" => new NonExistentStreamException(FactsOf<Facts>(error).Stream, error),
            PostgresErrorCodes.DeadlockDetected => new ConcurrencyException("Two units of work waited for each other; this one was given up.", error),
            "MT008" => new ConcurrencyException($"The read model of stream {FactsOf<Facts>(error).Stream} was rebuilt since it was fetched.", error),
            "MT005" => new ProgressionProgressOutOfOrderException(FactsOf<Facts>(error).Name!, error),
            "MT007" => ChangedDocument(FactsOf<DocumentFacts>(error), error),
            _ => null,
        };

    private static DocumentConcurrencyException ChangedDocument(DocumentFacts facts, PostgresException error) =>
        new(facts.Table, facts.Document, facts.Expected, facts.Actual, error);

    /// <summary>Whether one of these streams, or its read model, is another one than when it was fetched.</summary>
    public static bool HasMoved(PostgresException error, IReadOnlyCollection<StreamAction> streams) =>
        error.SqlState is "MT003" or "MT008" && streams.Any(stream => stream.Id == FactsOf<Facts>(error).Stream);

    private static Exception UnexpectedVersion(Facts facts, IReadOnlyCollection<StreamAction> streams, PostgresException error) =>
        streams.Any(stream => stream.Id == facts.Stream && stream.MustBeNew)
            ? new ExistingStreamIdCollisionException(facts.Stream, error)
            : new EventStreamUnexpectedMaxEventIdException(facts.Stream, facts.Expected, facts.Actual, error);

    private static T FactsOf<T>(PostgresException error) =>
        JsonSerializer.Deserialize<T>(error.Hint!, JsonSerializerOptions.Web)!;
}
