using System.Globalization;

namespace TrialMatch.EventStore.Tests.Faults;

/// <summary>How often a fault is tried: as often as it takes seconds, or that many times more by <c>TRIALMATCH_FAULT_FACTOR</c>.</summary>
internal static class FaultRounds
{
    private static readonly int Factor =
        Environment.GetEnvironmentVariable("TRIALMATCH_FAULT_FACTOR") is { Length: > 0 } factor ? int.Parse(factor, CultureInfo.InvariantCulture) : 1;

    public static int Of(int few) => few * Factor;
}
