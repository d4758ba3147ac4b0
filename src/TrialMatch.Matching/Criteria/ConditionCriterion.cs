using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Criteria;

/// <summary>
/// A comorbidity, infection, reproductive state, medicine, state of the disease, circumstance or sample is there. Everything
/// that is asked must hold of one and the same condition. Without a word for it, comorbidities and infections are asked for now
/// or before, all others for now.
/// </summary>
public sealed record ConditionCriterion : Criterion, IJsonOnDeserialized
{
    /// <summary>The code list of <see cref="Code"/>; in JSON <c>list</c>, since <c>kind</c> is the criterion's own.</summary>
    [JsonPropertyName("list")]
    public required ConditionKind Kind { get; init; }

    /// <summary>Code in the vocabulary of <see cref="Kind"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Codes below <see cref="Code"/> that do not count.</summary>
    public ImmutableArray<string>? Except { get; init; }

    /// <summary>What must be said of it.</summary>
    public ImmutableArray<ConditionQuality>? Qualities { get; init; }

    /// <summary>The CTCAE grades that count.</summary>
    public NumericRange? Grade { get; init; }

    /// <summary>A score that goes with it (NYHA with heart failure): code in <see cref="Terminology.Scores"/>.</summary>
    public string? Score { get; init; }

    /// <summary>The values of <see cref="Score"/> that count.</summary>
    public NumericRange? ScoreRange { get; init; }

    /// <summary>Of a medicine: milligrams a day; of corticosteroids in prednisolone.</summary>
    public NumericRange? DailyDose { get; init; }

    /// <summary>Whether <see cref="DailyDose"/> is counted for each kilogram of body weight.</summary>
    public bool? PerKilogram { get; init; }

    /// <summary>Only when it needs or needed such treatment.</summary>
    public ConditionTreatment? Requiring { get; init; }

    /// <summary>
    /// Of a lasting condition: there within so many days before the evaluation; of an event: happened within them. Of a denial
    /// ("not pregnant") how old it may be.
    /// </summary>
    public int? WithinDays { get; init; }

    /// <inheritdoc />
    public void OnDeserialized()
    {
        if (Score is null != ScoreRange is null)
            throw new JsonException("A condition names a score together with the values that count.");
        if (DailyDose is not null && Kind != ConditionKind.Medication)
            throw new JsonException("Only medicines have a daily dose.");
        if (PerKilogram is not null && DailyDose is null)
            throw new JsonException("A dose for each kilogram needs a daily dose.");
    }
}
