using System.Text.Json;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary>Questions, sentences that wait to be structured, and criteria of a newer version, kept as they came.</summary>
internal static class JudgementSyntax
{
    public static LeafSyntax Judgement { get; } = Quoted("judgement", unstructured: false);

    public static LeafSyntax Unstructured { get; } = Quoted("unstructured", unstructured: true);

    public static LeafSyntax Unrecognised { get; } = new("unrecognised", ReadUnrecognised, criterion =>
        criterion is UnrecognisedCriterion unrecognised ? JsonSerializer.Serialize(unrecognised.Json, MatchingJson.Options) : null);

    private static LeafSyntax Quoted(string keyword, bool unstructured) => LeafSyntax.For<JudgementCriterion>(
        keyword,
        cursor => cursor.Quoted() is { } text ? new JudgementCriterion { Question = text, Unstructured = unstructured } : null,
        criterion => criterion.Unstructured == unstructured
            ? '"' + OneLine.Of(criterion.Question).Replace("\"", "\"\"", StringComparison.Ordinal) + '"'
            : null);

    /// <summary>A kind that this version has learnt since the text was written becomes what it is.</summary>
    private static Criterion? ReadUnrecognised(NotationCursor cursor)
    {
        if (cursor.AtEnd)
        {
            cursor.Fail("a criterion in JSON");
            return null;
        }

        var at = cursor.Here;
        try
        {
            return JsonSerializer.Deserialize<Criterion>(cursor.TakeRest(), MatchingJson.Options);
        }
        catch (JsonException exception)
        {
            cursor.FailAt(at + (int)Math.Min(exception.BytePositionInLine ?? 0, 10_000), "this is no criterion in JSON", $"an object with a kind: {exception.Message}");
            return null;
        }
    }
}
