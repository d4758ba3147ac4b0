using System.Text.Json;
using Npgsql;

namespace TrialMatch.EventStore;

/// <summary>A projected document as it is to be kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">The document.</param>
/// <param name="Version">The version to keep with it.</param>
internal readonly record struct DocumentState<T>(Guid Id, T State, long Version)
    where T : class;

/// <summary>
/// The statements that change many projected documents of one kind at once, each an array a column: one statement a page
/// of events instead of one a document.
/// </summary>
internal sealed class DocumentPageCommands<T>
    where T : class
{
    private readonly DocumentMapping<T> _mapping;
    private readonly JsonSerializerOptions _json;
    private readonly string _dotnetType = Naming.DotnetType(typeof(T));
    private readonly string _upsert;
    private readonly string _delete;

    public DocumentPageCommands(DocumentMapping<T> mapping, JsonSerializerOptions json, string table)
    {
        _mapping = mapping;
        _json = json;
        // As in DocumentCommands, only checked names stand in these texts.
        var columns = string.Concat(mapping.Fields.Select(field => $", \"{field.Column}\""));
        var arrays = string.Concat(mapping.Fields.Select((_, i) => $", ${i + 5}"));
        var updates = string.Concat(mapping.Fields.Select(field => $", \"{field.Column}\" = excluded.\"{field.Column}\""));
        _upsert =
            $"""
            insert into {table} (id, data, mt_version, mt_dotnet_type{columns})
            select d.id, d.data, d.mt_version, $4{columns}
              from unnest($1, $2, $3{arrays}) as d (id, data, mt_version{columns})
                on conflict (id) do update set data = excluded.data, mt_dotnet_type = excluded.mt_dotnet_type,
                   mt_version = excluded.mt_version, mt_last_modified = transaction_timestamp(){updates}
            """;
        _delete = $"delete from {table} where id = any ($1)";
    }

    /// <summary>Stores states, of which no two may have one id.</summary>
    public NpgsqlBatchCommand Upsert(IReadOnlyList<DocumentState<T>> documents)
    {
        var command = Sql.Command(
            _upsert,
            Sql.Uuids(documents.Select(document => document.Id)),
            Sql.Jsons([.. documents.Select(document => JsonSerializer.SerializeToUtf8Bytes(document.State, _json))]),
            Sql.Bigints(documents.Select(document => document.Version)),
            Sql.Text(_dotnetType));
        foreach (var field in _mapping.Fields)
            command.Parameters.Add(FieldTypes.Column(documents.Select(document => field.Read(document.State)), field.Type));
        return command;
    }

    public NpgsqlBatchCommand Delete(IEnumerable<Guid> ids) => Sql.Command(_delete, Sql.Uuids(ids));
}
