using System.Collections.Immutable;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>What one treatment says to one part of a question.</summary>
/// <param name="Truth">Yes, no or unknown.</param>
/// <param name="Missing">What is missing, when unknown.</param>
/// <param name="Caution">What else to know.</param>
internal sealed record TherapyCheck(Truth Truth, MissingFact? Missing = null, Caution? Caution = null)
{
    public static TherapyCheck Met { get; } = new(Truth.Met);

    public static TherapyCheck NotMet { get; } = new(Truth.NotMet);

    public static TherapyCheck Of(bool met) => met ? Met : NotMet;

    public static TherapyCheck NotTold(FactTopic topic, string subject) => new(Truth.Unknown, new MissingFact(MissingKind.NotReported, topic, subject));

    public static TherapyCheck TooCoarse(FactTopic topic, string subject, Caution? caution = null) =>
        new(Truth.Unknown, new MissingFact(MissingKind.TooCoarse, topic, subject), caution);

    public static TherapyCheck Conflicting(FactTopic topic, string subject) => new(Truth.Unknown, new MissingFact(MissingKind.Conflicting, topic, subject));

    /// <summary>All parts of a question to one treatment: no when any says no, else every missing part is named.</summary>
    public static Answer All(TherapyFact fact, params ReadOnlySpan<TherapyCheck?> checks)
    {
        var (truth, missing, cautions) = (Truth.Met, ImmutableArray.CreateBuilder<MissingFact>(), ImmutableArray.CreateBuilder<Caution>());
        foreach (var check in checks)
        {
            if (check is null)
                continue;
            if (check.Truth == Truth.NotMet)
                return Answer.Of(false, fact);
            truth = truth < check.Truth ? truth : check.Truth;
            if (check.Missing is { } lacking && !missing.Contains(lacking))
                missing.Add(lacking);
            if (check.Caution is { } caution && !cautions.Contains(caution))
                cautions.Add(caution);
        }

        return new Answer(truth) { Facts = [new CitedFact(fact)], Missing = missing.ToImmutable(), Cautions = cautions.ToImmutable() };
    }
}
