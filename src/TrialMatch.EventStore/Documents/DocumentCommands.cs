using System.Linq.Expressions;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace TrialMatch.EventStore;

/// <summary>The statements for one kind of document. Only names checked by <see cref="Naming.Identifier"/> become part of the SQL.</summary>
internal sealed class DocumentCommands<T>
    where T : class
{
    /// <summary>Makes a projected document's change depend on the stream being at the version that the document describes.</summary>
    private const string IfStreamIsThere = "from mt_streams s where s.id = $1 and s.version = $4";

    private readonly DocumentMapping<T> _mapping;
    private readonly JsonSerializerOptions _json;
    private readonly string _dotnetType = Naming.DotnetType(typeof(T));
    private readonly string _upsert;
    private readonly string _upsertInline;
    private readonly string _insert;
    private readonly string _update;
    private readonly string _delete;
    private readonly string _deleteVersion;
    private readonly string _deleteInline;
    private readonly string _loadState;
    private readonly string _loadStates;
    private readonly string _loadAllWithId;
    private readonly string _loadWhere;
    private readonly string _fill;

    public DocumentCommands(DocumentMapping<T> mapping, JsonSerializerOptions json, string table)
    {
        _mapping = mapping;
        _json = json;
        Page = new DocumentPageCommands<T>(mapping, json, table);
        // A statement cannot take a table or a column as a parameter. Only names that Naming.Identifier has let through
        // stand in these texts; every value is a parameter.
        var columns = string.Concat(mapping.Fields.Select(field => $", \"{field.Column}\""));
        var values = string.Concat(mapping.Fields.Select((_, i) => $", ${i + 5}"));
        var updates = string.Concat(mapping.Fields.Select(field => $", \"{field.Column}\" = excluded.\"{field.Column}\""));
        var head = $"insert into {table} (id, data, mt_dotnet_type, mt_version{columns})";
        var tail =
            $"""
            on conflict (id) do update set data = excluded.data, mt_dotnet_type = excluded.mt_dotnet_type,
                mt_version = excluded.mt_version, mt_last_modified = transaction_timestamp(){updates}
            """;
        _upsert = $"{head} values ($1, $2, $3, $4{values}) {tail}";
        var next = mapping.Fields.Count + 5;
        // What was made of a document of before a rebuild must not stand among the rebuilt ones.
        string IfTableIsThere(int parameter) =>
            $"(${parameter} is null or ${parameter} = '{table}'::regclass::oid or mt_refuse_replaced($1))";
        _upsertInline = $"{head} select $1, $2, $3, $4{values} {IfStreamIsThere} and {IfTableIsThere(next)} {tail}";
        _insert = Demand($"{head} values ($1, $2, $3, $4{values}) on conflict (id) do nothing", table, $"${next}");
        _update = Demand(
            $"""
            update {table} set data = $2, mt_dotnet_type = $3, mt_version = $4, mt_last_modified = transaction_timestamp(){string.Concat(mapping.Fields.Select((field, i) => $", \"{field.Column}\" = ${i + 5}"))}
             where id = $1 and mt_version = ${next}
            """,
            table,
            $"${next}");
        _delete = $"delete from {table} where id = $1";
        _deleteVersion = Demand($"delete from {table} where id = $1 and mt_version = $2", table, "$2");
        _deleteInline = $"delete from {table} d using mt_streams s where d.id = $1 and s.id = $1 and s.version = $2 and {IfTableIsThere(3)}";
        var loaded = mapping.IsOptimistic ? "data, mt_version" : "data";
        LoadSql = $"select {loaded} from {table} where id = $1";
        LoadManySql = $"select {loaded} from {table} where id = any ($1)";
        LoadAllSql = $"select {loaded} from {table} order by id";
        _loadWhere = $"select {loaded} from {table} where";
        _loadState = $"select d.data, coalesce(d.mt_version, 0), s.version, '{table}'::regclass::oid from mt_streams s left join {table} d on d.id = s.id where s.id = $1";
        _loadAllWithId = $"select id, data from {table}";
        _fill = $"update {table} set {string.Join(", ", mapping.Fields.Select((field, i) => $"\"{field.Column}\" = ${i + 2}"))} where id = $1";
        _loadStates = $"select id, data from {table} where id = any ($1)";
    }

    /// <summary>The statements for many documents at once.</summary>
    public DocumentPageCommands<T> Page { get; }

    public string LoadSql { get; }

    public string LoadManySql { get; }

    public string LoadAllSql { get; }

    /// <summary>Whether writers are to find out that somebody else has changed a document since they loaded it.</summary>
    public bool IsOptimistic => _mapping.IsOptimistic;

    /// <summary>The document's id.</summary>
    public Guid IdOf(T document) => _mapping.IdOf(document);

    /// <summary>Stores a document that is not projected, under a new random version.</summary>
    public NpgsqlBatchCommand Upsert(T document) => Fill(_upsert, _mapping.IdOf(document), document, Sql.Uuid(Guid.NewGuid()));

    /// <summary>Stores a document under a new version if it still has the expected one; null is for "not there yet".</summary>
    public NpgsqlBatchCommand Store(T document, Guid? expected, Guid version)
    {
        var command = Fill(expected is null ? _insert : _update, _mapping.IdOf(document), document, Sql.Uuid(version));
        command.Parameters.Add(Sql.Of(expected, NpgsqlTypes.NpgsqlDbType.Uuid));
        return command;
    }

    /// <summary>Deletes a document if it still has the expected version.</summary>
    public NpgsqlBatchCommand Delete(Guid id, Guid expected) => Sql.Command(_deleteVersion, Sql.Uuid(id), Sql.Uuid(expected));

    /// <summary>Stores the state of a stream at a version, if that is where the append of this transaction brought it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="state">The state.</param>
    /// <param name="version">The version.</param>
    /// <param name="table">The table that the state before was read from; null if it was made of events.</param>
    public NpgsqlBatchCommand UpsertInline(Guid stream, T state, long version, uint? table)
    {
        var command = Fill(_upsertInline, stream, state, Sql.Bigint(version));
        command.Parameters.Add(Sql.Of(table, NpgsqlDbType.Oid));
        return command;
    }

    public NpgsqlBatchCommand Delete(Guid id) => Sql.Command(_delete, Sql.Uuid(id));

    /// <summary>Deletes the document of a stream; see <see cref="UpsertInline"/>.</summary>
    public NpgsqlBatchCommand DeleteInline(Guid stream, long version, uint? table) =>
        Sql.Command(_deleteInline, Sql.Uuid(stream), Sql.Bigint(version), Sql.Of(table, NpgsqlDbType.Oid));

    /// <summary>Finds documents by a duplicated field.</summary>
    public (string Sql, NpgsqlParameter[] Parameters) Where<TField>(Expression<Func<T, TField>> field, TField value)
    {
        var column = _mapping.Field(field);
        return value is null
            ? ($"{_loadWhere} \"{column.Column}\" is null order by id", [])
            : ($"{_loadWhere} \"{column.Column}\" = $1 order by id",
                [Sql.Of(FieldTypes.Stored(value), column.Type)]);
    }

    /// <summary>A projected document, the version it describes, the version of its stream and the table; 0 where there is none.</summary>
    public async Task<(T? Document, long DocumentVersion, long StreamVersion, uint Table)> LoadStateAsync(
        Func<string, NpgsqlCommand> command, Guid stream, CancellationToken token)
    {
        await using var query = command(_loadState).With(Sql.Uuid(stream));
        await using var row = await query.ExecuteReaderAsync(token);
        return await row.ReadAsync(token)
            ? (row.IsDBNull(0) ? null : Read(row, 0), row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<uint>(3))
            : (null, 0, 0, 0);
    }

    /// <summary>Projected documents by their ids.</summary>
    public async Task<Dictionary<Guid, T>> LoadStatesAsync(
        Func<string, NpgsqlCommand> command, IEnumerable<Guid> ids, CancellationToken token)
    {
        var states = new Dictionary<Guid, T>();
        await using var query = command(_loadStates).With(Sql.Uuids(ids));
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
            states.Add(row.GetGuid(0), Read(row, 1));
        return states;
    }

    /// <summary>Writes the duplicated fields of all documents anew.</summary>
    public async Task FillColumnsAsync(NpgsqlConnection connection, CancellationToken token)
    {
        var command = Sql.On(connection);
        await using var batch = new NpgsqlBatch(connection);
        await using (var query = command(_loadAllWithId))
        {
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
                batch.BatchCommands.Add(WithFields(Sql.Command(_fill, Sql.Uuid(row.GetGuid(0))), Read(row, 1)));
        }
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(token);
    }

    public T Read(NpgsqlDataReader row, int column) =>
        JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(column), _json)
        ?? throw new JsonException($"A document in {_mapping.Table} is JSON null.");

    /// <summary>Makes a statement that changes nothing because of a document's version fail, so that all else is undone.</summary>
    private static string Demand(string change, string table, string expected) =>
        $"with changed as ({change} returning id) select mt_demand_changed((select count(*) from changed), '{table}', $1, {expected})";

    private NpgsqlBatchCommand Fill(string sql, Guid id, T document, NpgsqlParameter version)
    {
        var data = JsonSerializer.SerializeToUtf8Bytes(document, _json);
        return WithFields(Sql.Command(sql, Sql.Uuid(id), Sql.Json(data), Sql.Text(_dotnetType), version), document);
    }

    private NpgsqlBatchCommand WithFields(NpgsqlBatchCommand command, T document)
    {
        foreach (var field in _mapping.Fields)
            command.Parameters.Add(Sql.Of(field.Read(document), field.Type));
        return command;
    }
}
