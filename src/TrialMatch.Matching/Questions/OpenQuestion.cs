using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;

namespace TrialMatch.Matching.Questions;

/// <summary>A fact that is missing, and what knowing it would decide.</summary>
public sealed record OpenQuestion
{
    /// <summary>The missing fact. Where it is missing for several reasons, the first of them in the order of <see cref="MissingKind"/>.</summary>
    public required MissingFact Fact { get; init; }

    /// <summary>Identifiers of all trials that wait for it, best ranked first.</summary>
    public required ImmutableArray<string> Trials { get; init; }

    /// <summary>The trials that it may open by itself: an answer exists after which nothing that a record could tell is missing.</summary>
    public required ImmutableArray<Decision> Opens { get; init; }

    /// <summary>The trials that it may open together with one or two other facts, and with none fewer.</summary>
    public required ImmutableArray<JointOpening> OpensWith { get; init; }

    /// <summary>The trials that it may rule out by itself: an answer exists after which every open cohort has failed.</summary>
    public required ImmutableArray<Decision> RulesOut { get; init; }
}

/// <summary>A trial that an answer decides.</summary>
/// <param name="Trial">Its identifier.</param>
/// <param name="Answers">The answers that decide it so: one of the ways, the others may exist.</param>
/// <param name="Complete">When it opens: whether the patient is then eligible; otherwise questions for a person remain.</param>
public sealed record Decision(string Trial, ImmutableArray<AssumedAnswer> Answers, bool Complete);

/// <summary>A trial that a fact opens only together with others.</summary>
/// <param name="Others">The other facts.</param>
/// <param name="Decision">The trial and the answers.</param>
public sealed record JointOpening(ImmutableArray<MissingFact> Others, Decision Decision);

/// <summary>A criterion that no fact answers yet, and what it is assumed to turn out as.</summary>
/// <param name="Criterion">The criterion, a single one.</param>
/// <param name="Met">Met or not.</param>
public sealed record AssumedAnswer(Criterion Criterion, bool Met);
