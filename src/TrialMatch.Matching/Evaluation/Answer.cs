using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>An answer to one leaf before it is tied to its criterion.</summary>
internal sealed record Answer(Truth Truth)
{
    public ImmutableArray<CitedFact> Facts { get; init; } = [];

    public ImmutableArray<MissingFact> Missing { get; init; } = [];

    public PossibleChange? Change { get; init; }

    public ImmutableArray<Caution> Cautions { get; init; } = [];

    public static Answer Of(bool met, params ReadOnlySpan<CitedFact> facts) =>
        new(met ? Truth.Met : Truth.NotMet) { Facts = [.. facts] };

    public static Answer Of(bool met, Fact fact) => Of(met, new CitedFact(fact));

    public static Answer Unknown(MissingFact missing, params ReadOnlySpan<CitedFact> facts) =>
        new(Truth.Unknown) { Missing = [missing], Facts = [.. facts] };

    public static Answer Unknown(MissingFact missing, Fact fact) => Unknown(missing, new CitedFact(fact));

    /// <summary>The same answer with one more thing to know about it.</summary>
    public Answer With(Caution caution) => Cautions.Contains(caution) ? this : this with { Cautions = Cautions.Add(caution) };

    /// <summary>The same answer, which may turn on a day or by being measured again.</summary>
    public Answer MayChange(DateOnly? on = null) => this with { Change = new PossibleChange(on) };

    public CriterionEvaluation For(Criterion criterion) => new()
    {
        Criterion = criterion,
        Truth = Truth,
        Facts = Facts,
        Missing = Missing,
        Change = Change,
        Cautions = Cautions,
    };
}
