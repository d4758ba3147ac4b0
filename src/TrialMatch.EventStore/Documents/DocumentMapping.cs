using System.Linq.Expressions;
using System.Reflection;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>What the schema needs to know about a kind of document.</summary>
internal interface IDocumentMapping
{
    /// <summary>The table, <c>mt_doc_</c> and the alias.</summary>
    string Table { get; }

    /// <summary>Whether the documents are the states of streams, whose <c>mt_version</c> is the stream's version.</summary>
    bool IsProjected { get; }

    /// <summary>The columns of duplicated fields with their SQL types.</summary>
    IReadOnlyList<(string Column, string SqlType)> Columns { get; }

    /// <summary>Fills the columns of documents that were stored before the columns were there.</summary>
    Task FillColumnsAsync(NpgsqlConnection connection, StoreOptions options, CancellationToken token);
}

/// <summary>How one kind of document is stored: in <c>mt_doc_{alias}</c>, by id, with some fields as columns.</summary>
/// <typeparam name="T">The document.</typeparam>
public sealed class DocumentMapping<T> : IDocumentMapping
    where T : class
{
    private readonly List<DuplicatedField<T>> _fields = [];
    private Func<T, Guid>? _id;
    private string _alias = DefaultAlias();
    private bool _isOptimistic;

    internal DocumentMapping()
    {
    }

    /// <summary>The table; its name is the lower-case name of the type unless <see cref="DocumentAlias"/> says otherwise.</summary>
    public string Table => $"mt_doc_{_alias}";

    /// <summary>Whether the documents are the states of streams.</summary>
    public bool IsProjected { get; internal set; }

    /// <summary>Whether changes depend on a document's version; see <see cref="UseOptimisticConcurrency"/>.</summary>
    internal bool IsOptimistic => _isOptimistic && !IsProjected;

    internal IReadOnlyList<DuplicatedField<T>> Fields => _fields;

    IReadOnlyList<(string Column, string SqlType)> IDocumentMapping.Columns =>
        [.. _fields.Select(duplicated => (duplicated.Column, duplicated.SqlType))];

    Task IDocumentMapping.FillColumnsAsync(NpgsqlConnection connection, StoreOptions options, CancellationToken token) =>
        options.Documents.For<T>().FillColumnsAsync(connection, token);

    /// <summary>Says where the document's id is; by default in a property <c>Guid Id</c>. Projected documents have their stream's id.</summary>
    public DocumentMapping<T> Identity(Func<T, Guid> id)
    {
        _id = id;
        return this;
    }

    /// <summary>Names the table <c>mt_doc_{alias}</c>.</summary>
    /// <exception cref="ArgumentException">Not a name of lower-case letters, digits and underscores.</exception>
    public DocumentMapping<T> DocumentAlias(string alias)
    {
        _alias = Naming.Identifier(alias);
        return this;
    }

    /// <summary>
    /// Lets a session change a document only if it still is as the session has loaded or stored it, or at the version
    /// given to <see cref="IDocumentOperations.UpdateExpectedVersion{T}"/>. One that the session knows no version of
    /// must not exist yet. Saving fails with a <see cref="DocumentConcurrencyException"/> otherwise. Means nothing to
    /// projected documents, which have the version of their stream.
    /// </summary>
    public DocumentMapping<T> UseOptimisticConcurrency(bool enabled = true)
    {
        _isOptimistic = enabled;
        return this;
    }

    /// <summary>Gives a field a column and an index, so that it can be queried by.</summary>
    /// <typeparam name="TField">A string, number, date, boolean, Guid or enumeration.</typeparam>
    /// <exception cref="ArgumentException">Not a property of the document, or of no type that a column can have.</exception>
    public DocumentMapping<T> Duplicate<TField>(Expression<Func<T, TField>> field)
    {
        var read = field.Compile();
        var column = Column(field);
        if (column is "id" or "data" || column.StartsWith("mt_", StringComparison.Ordinal))
            throw new ArgumentException($"\"{column}\" is a column of every document already.", nameof(field));
        var duplicated = new DuplicatedField<T>(
            column, FieldTypes.For(typeof(TField)), document => FieldTypes.Stored(read(document)));
        if (_fields.TrueForAll(known => known.Column != duplicated.Column))
            _fields.Add(duplicated);
        return this;
    }

    internal Guid IdOf(T document) =>
        (_id ??= DefaultIdentity())(document);

    internal DuplicatedField<T> Field<TField>(Expression<Func<T, TField>> field) =>
        _fields.Find(known => known.Column == Column(field))
        ?? throw new ArgumentException(
            $"{typeof(T)} cannot be queried by \"{Column(field)}\": expected a duplicated field, "
            + (_fields.Count == 0 ? "of which it has none." : $"one of {string.Join(", ", _fields.Select(known => known.Column))}."),
            nameof(field));

    private static string Column(LambdaExpression field) =>
        field.Body is MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression }
            ? Naming.Identifier(Naming.SnakeCase(property.Name))
            : throw new ArgumentException($"Expected a property of the document, such as d => d.Status, not \"{field}\".", nameof(field));

    private static Func<T, Guid> DefaultIdentity() =>
        typeof(T).GetProperty("Id", typeof(Guid))?.GetMethod is { } getter
            ? getter.CreateDelegate<Func<T, Guid>>()
            : throw new InvalidOperationException($"{typeof(T)} has no property Guid Id; say where its id is with Schema.For<{typeof(T).Name}>().Identity(…).");

    private static string DefaultAlias() => Naming.Identifier(typeof(T).Name.ToLowerInvariant());
}
