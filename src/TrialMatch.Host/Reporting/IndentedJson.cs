using System.Text.Json;
using TrialMatch.Matching;

namespace TrialMatch.Host.Reporting;

/// <summary>Results as JSON: the canonical form, indented for people who look at it.</summary>
internal static class IndentedJson
{
    internal static JsonSerializerOptions Options { get; } = new(MatchingJson.Options) { WriteIndented = true };
}
