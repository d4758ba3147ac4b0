using System.Diagnostics.CodeAnalysis;

namespace TrialMatch.Registry.Trials;

/// <summary>The phase of a trial.</summary>
public enum TrialPhase
{
    /// <summary>No phase applies: an observational study, a device, a procedure.</summary>
    None,

    /// <summary>Early phase 1 (formerly phase 0).</summary>
    EarlyPhase1,

    /// <summary>Phase 1.</summary>
    Phase1,

    /// <summary>Phase 1 and 2 in one.</summary>
    Phase1And2,

    /// <summary>Phase 2.</summary>
    Phase2,

    /// <summary>Phase 2 and 3 in one.</summary>
    Phase2And3,

    /// <summary>Phase 3.</summary>
    Phase3,

    /// <summary>Phase 4.</summary>
    Phase4,
}

/// <summary>Phases as trial files and commands write them.</summary>
public static class TrialPhases
{
    private static readonly string[] Words = ["none", "early 1", "1", "1/2", "2", "2/3", "3", "4"];

    /// <summary>Every phase as it is written: <c>none</c>, <c>early 1</c>, <c>1</c>, <c>1/2</c> … <c>4</c>.</summary>
    public static IReadOnlyList<string> All => Words;

    /// <summary>The phase as it is written.</summary>
    public static string Text(this TrialPhase phase) => Words[(int)phase];

    /// <summary>Reads what <see cref="Text"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TrialPhase phase)
    {
        var found = Array.FindIndex(Words, word => word.Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase));
        phase = (TrialPhase)Math.Max(found, 0);
        return found >= 0;
    }
}
