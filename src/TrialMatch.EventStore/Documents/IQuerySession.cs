using System.Linq.Expressions;

namespace TrialMatch.EventStore;

/// <summary>Reads documents and streams. Holds no connection between calls.</summary>
public interface IQuerySession : IAsyncDisposable
{
    /// <summary>Streams and what they amount to.</summary>
    IQueryEventStore Events { get; }

    /// <summary>The document with this id; null if there is none.</summary>
    Task<T?> LoadAsync<T>(Guid id, CancellationToken token = default)
        where T : class;

    /// <summary>The documents that there are among these ids, in no particular order.</summary>
    Task<IReadOnlyList<T>> LoadManyAsync<T>(IEnumerable<Guid> ids, CancellationToken token = default)
        where T : class;

    /// <summary>All documents of a kind in order of their ids, read as they are consumed.</summary>
    IAsyncEnumerable<T> LoadAllAsync<T>(CancellationToken token = default)
        where T : class;

    /// <summary>The documents whose field has a value (or is null), in order of their ids, read as they are consumed.</summary>
    /// <param name="field">A field declared with <see cref="DocumentMapping{T}.Duplicate"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="token">Cancels.</param>
    /// <exception cref="ArgumentException">The field is not declared so.</exception>
    IAsyncEnumerable<T> LoadWhereAsync<T, TField>(
        Expression<Func<T, TField>> field, TField value, CancellationToken token = default)
        where T : class;
}
