using TrialMatch.Registry.Reading;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Trials;

/// <summary>The answer to a question about a trial that the register does not have.</summary>
internal static class UnknownTrial
{
    public static ProblemResult Answer(string id, TrialLookup lookup)
    {
        const int Shown = 60;
        var read = id.Length <= Shown ? id : string.Concat(id.AsSpan(0, Shown), "...");
        return new(ProblemKind.TrialNotFound, $"No trial '{read}' is known.", [new ProblemError
        {
            Parameter = "id",
            Read = read,
            Expected = "an identifier such as NCT04487080 or DEMO-01",
            Nearest = lookup.Nearest.IsEmpty ? null : lookup.Nearest,
        }]);
    }
}
