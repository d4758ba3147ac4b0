using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Matching.Tests.Evaluation.Therapies;

/// <summary>Asks a criterion, as it is written in a protocol's structure, of a patient as a clinician writes one, on 22 November 2026.</summary>
internal static class Asking
{
    public static CriterionEvaluation Of(string patient, string criterion, string? plannedStart = null)
    {
        var line = ProfileLine.Parse(patient, Given.Today);
        line.Errors.Should().BeEmpty();
        var read = CriteriaNotation.Parse(criterion);
        read.Errors.Should().BeEmpty();
        var start = plannedStart is null ? (DateOnly?)null : DateOnly.ParseExact(plannedStart, "yyyy-MM-dd");
        return new CriterionEvaluator(line.Profile!, Given.Today, start).Evaluate(read.Criteria!.Criteria.Single());
    }

    /// <summary>The answer in a few words: <c>yes</c>, <c>no</c>, <c>no, until 2026-12-01</c> or <c>unknown: TherapyDate TooCoarse</c>.</summary>
    public static string InWords(this CriterionEvaluation answer) => answer.Truth switch
    {
        Truth.Unknown => "unknown: " + string.Join(", ", answer.Missing.Select(missing => $"{missing.Topic} {missing.Kind}")),
        var truth => (truth == Truth.Met ? "yes" : "no") + (answer.Change?.On is { } on ? $", until {on:yyyy-MM-dd}" : ""),
    };
}
