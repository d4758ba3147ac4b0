using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrialMatch.Matching.Criteria;

/// <summary>
/// The canonical JSON of a criterion: an object with its <c>kind</c> first. A kind, a property or a word of a closed list
/// that this version does not know makes it a criterion that is kept as it came (<see cref="UnrecognisedCriterion"/>): no
/// version loses what another wrote, and none answers a question that it only half understands.
/// </summary>
public sealed class CriterionJsonConverter : JsonConverter<Criterion>
{
    private const string Kind = "kind";

    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["allOf"] = typeof(AllOf),
        ["anyOf"] = typeof(AnyOf),
        ["noneOf"] = typeof(NoneOf),
        ["atLeast"] = typeof(AtLeast),
        ["variant"] = typeof(VariantCriterion),
        ["copyNumber"] = typeof(CopyNumberCriterion),
        ["fusion"] = typeof(FusionCriterion),
        ["wildType"] = typeof(WildTypeCriterion),
        ["expression"] = typeof(ExpressionCriterion),
        ["signature"] = typeof(SignatureCriterion),
        ["virus"] = typeof(VirusCriterion),
        ["pharmacogenetic"] = typeof(PharmacogeneticCriterion),
        ["hla"] = typeof(HlaCriterion),
        ["resultAvailable"] = typeof(ResultAvailableCriterion),
        ["priorTherapy"] = typeof(PriorTherapyCriterion),
        ["lines"] = typeof(LinesCriterion),
        ["washout"] = typeof(WashoutCriterion),
        ["diagnosis"] = typeof(DiagnosisCriterion),
        ["stage"] = typeof(StageCriterion),
        ["extent"] = typeof(ExtentCriterion),
        ["metastasis"] = typeof(MetastasisCriterion),
        ["measurableDisease"] = typeof(MeasurableDiseaseCriterion),
        ["otherMalignancy"] = typeof(OtherMalignancyCriterion),
        ["age"] = typeof(AgeCriterion),
        ["sex"] = typeof(SexCriterion),
        ["performance"] = typeof(PerformanceCriterion),
        ["measurement"] = typeof(MeasurementCriterion),
        ["condition"] = typeof(ConditionCriterion),
        ["toxicity"] = typeof(ToxicityCriterion),
        ["lifeExpectancy"] = typeof(LifeExpectancyCriterion),
        ["residence"] = typeof(ResidenceCriterion),
        ["consent"] = typeof(ConsentCriterion),
        ["judgement"] = typeof(JudgementCriterion),
    };

    private static readonly Dictionary<Type, string> Kinds = Types.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The canonical <c>kind</c> of a criterion, such as <c>variant</c>.</summary>
    public static string KindOf(Criterion criterion) =>
        criterion is UnrecognisedCriterion unrecognised
            ? unrecognised.Json.GetProperty(Kind).GetString()!
            : Kinds[criterion.GetType()];

    /// <inheritdoc />
    public override Criterion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var json = document.RootElement;
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(Kind, out var kind) || kind.ValueKind != JsonValueKind.String)
            throw new JsonException($"A criterion is an object with a '{Kind}'.");
        return Types.TryGetValue(kind.GetString()!, out var type) && CriterionShape.Of(type, options).Understands(json)
            ? (Criterion)json.Deserialize(type, options)!
            : new UnrecognisedCriterion { Json = json.Clone(), Reference = Text(json, "reference"), Source = Text(json, "source") };
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Criterion value, JsonSerializerOptions options)
    {
        if (value is UnrecognisedCriterion unrecognised)
        {
            unrecognised.Json.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(Kind, Kinds[value.GetType()]);
        foreach (var property in JsonSerializer.SerializeToElement(value, value.GetType(), options).EnumerateObject())
            property.WriteTo(writer);
        writer.WriteEndObject();
    }
}
