using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.OpenApi;

/// <summary>Describes the parameters of an operation from what its endpoint reads.</summary>
internal static class OperationParameters
{
    public static void Describe(OpenApiOperation operation, IList<object> metadata)
    {
        var path = metadata.OfType<PathParameter>().ToList();
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (path.FirstOrDefault(part => part.Name == parameter.Name) is { } part)
                (parameter.Description, parameter.Example) = (part.Description, part.Example);
        }

        operation.Parameters ??= [];
        foreach (var parameter in metadata.OfType<QueryParameters>().SelectMany(parameters => parameters.All))
            operation.Parameters.Add(Of(parameter));
    }

    private static OpenApiParameter Of(QueryParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
        Schema = parameter switch
        {
            { Range: { } range } => new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = range.Least.ToString(CultureInfo.InvariantCulture),
                Maximum = range.Most.ToString(CultureInfo.InvariantCulture),
                Default = range.Default is { } number ? JsonValue.Create(number) : null,
            },
            { IsFlag: true } => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            { Words.IsEmpty: false } => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. parameter.Words.Select(word => JsonValue.Create(word))] },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = QueryParameter.LongestText },
        },
    };
}
