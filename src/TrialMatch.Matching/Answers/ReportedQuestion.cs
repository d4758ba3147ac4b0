using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Questions;

namespace TrialMatch.Matching.Answers;

/// <summary>A missing fact, the question to ask, and what an answer would decide.</summary>
public sealed record ReportedQuestion
{
    /// <summary>Why it is missing.</summary>
    public required MissingKind Kind { get; init; }

    /// <summary>What kind of fact.</summary>
    public required FactTopic Topic { get; init; }

    /// <summary>The gene, marker, drug or analyte.</summary>
    public required string Subject { get; init; }

    /// <summary>The missing fact in words.</summary>
    public required string Text { get; init; }

    /// <summary>The question in plain words.</summary>
    public required string Question { get; init; }

    /// <summary>The trials that wait for it, best first.</summary>
    public required ImmutableArray<string> Trials { get; init; }

    /// <summary>How many of them it may open by itself.</summary>
    public required int DecidesAlone { get; init; }

    /// <summary>The trials that it may open by itself: afterwards nothing that a record could tell is missing.</summary>
    public required ImmutableArray<ReportedDecision> Opens { get; init; }

    /// <summary>The trials that it may open together with one or two other facts.</summary>
    public required ImmutableArray<ReportedJointOpening> OpensWith { get; init; }

    /// <summary>The trials that it may rule out by itself.</summary>
    public required ImmutableArray<ReportedDecision> RulesOut { get; init; }

    /// <summary>Puts a question into words.</summary>
    public static ReportedQuestion Of(OpenQuestion question, CultureInfo culture) => new()
    {
        Kind = question.Fact.Kind,
        Topic = question.Fact.Topic,
        Subject = question.Fact.Subject,
        Text = MissingText.Of(question.Fact, culture),
        Question = Asked(question.Fact, culture),
        Trials = question.Trials,
        DecidesAlone = question.Opens.Length,
        Opens = [.. question.Opens.Select(decision => ReportedDecision.Of(decision, culture))],
        OpensWith = [.. question.OpensWith.Select(joint => new ReportedJointOpening(
            [.. joint.Others.Select(other => MissingText.Topic(other, culture))], ReportedDecision.Of(joint.Decision, culture)))],
        RulesOut = [.. question.RulesOut.Select(decision => ReportedDecision.Of(decision, culture))],
    };

    /// <summary>The question; for a kind of fact without one of its own, what is known of it.</summary>
    private static string Asked(MissingFact fact, CultureInfo culture) =>
        AnswerTexts.Find($"Question.{fact.Topic}", culture, MissingText.Subject(fact, culture))
        ?? AnswerTexts.Get("Question.Other", culture, MissingText.Topic(fact, culture));
}

/// <summary>A trial that an answer decides.</summary>
/// <param name="Trial">Its identifier.</param>
/// <param name="Complete">When it opens: whether the patient is then eligible; otherwise questions for a person remain.</param>
/// <param name="If">The answers that decide it so, in words; others may too.</param>
public sealed record ReportedDecision(string Trial, bool Complete, ImmutableArray<string> If)
{
    internal static ReportedDecision Of(Decision decision, CultureInfo culture) => new(
        decision.Trial,
        decision.Complete,
        [.. decision.Answers.Select(answer => AnswerTexts.Get(answer.Met ? "If.Met" : "If.NotMet", culture, CriterionName.Asked(answer.Criterion)))]);
}

/// <summary>A trial that a fact opens only together with others.</summary>
/// <param name="With">The other facts, in words.</param>
/// <param name="Decision">The trial and the answers.</param>
public sealed record ReportedJointOpening(ImmutableArray<string> With, ReportedDecision Decision);
