using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching;

/// <summary>How criteria, facts and matches are written as JSON: camelCase, words for enums, nothing for what is not said.</summary>
public static class MatchingJson
{
    /// <summary>The shared, frozen options.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions());

    /// <summary>Adds the canonical form to options of another purpose (HTTP, event store).</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new NotationJsonConverter<NumericRange>(NumericRange.TryParse));
        options.Converters.Add(new NotationJsonConverter<StageRange>(StageRange.TryParse));
        options.Converters.Add(new NotationJsonConverter<PartialDate>(PartialDate.TryParse));
        options.Converters.Add(new NotationJsonConverter<ProteinChange>((string text, out ProteinChange change) =>
            ProteinChange.TryParse(text, out change!, out _)));
        options.Converters.Add(new NotationJsonConverter<CodonPosition>((string text, out CodonPosition codon) =>
            CodonPosition.TryParse(text, out codon!, out _)));
        options.Converters.Add(new NotationJsonConverter<CodingChange>((string text, out CodingChange change) =>
            CodingChange.TryParse(text, out change!, out _)));
        options.Converters.Add(new NotationJsonConverter<HlaAllele>((string text, out HlaAllele allele) =>
            HlaAllele.TryParse(text, out allele!, out _)));
        return options;
    }
}
