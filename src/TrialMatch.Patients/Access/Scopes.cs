using System.Collections.Immutable;

namespace TrialMatch.Patients.Access;

/// <summary>What the token of a system may allow.</summary>
public static class Scopes
{
    /// <summary>Read the facts, matches and assessments of the own hospital's patients.</summary>
    public const string Read = "trialmatch:patient.read";

    /// <summary>Record facts of the own hospital's patients.</summary>
    public const string Write = "trialmatch:patient.write";

    /// <summary>Every scope.</summary>
    public static ImmutableArray<string> All { get; } = [Read, Write];

    /// <summary>The scope that a use of a record needs.</summary>
    public static string For(RecordUse use) => use.Changes ? Write : Read;
}
