using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Profiles;

/// <summary>
/// A span of stage groups on the ladder 0, IA … IVC. A coarse group such as <c>III</c> spans its subgroups
/// IIIA–IIIC, so that a coarse stage answers a finer question with "unknown". Subgroups below A/B/C
/// (<c>IA1</c>) are read as their subgroup.
/// </summary>
/// <param name="Lowest">First rung, 0–12 (stage 0, then A/B/C of I–IV).</param>
/// <param name="Highest">Last rung, at least <paramref name="Lowest"/>.</param>
public readonly partial record struct StageRange(int Lowest, int Highest)
{
    private static readonly string[] Romans = ["0", "I", "II", "III", "IV"];

    /// <summary>Whether every stage of the other span lies within this one.</summary>
    public bool Covers(StageRange other) => Lowest <= other.Lowest && other.Highest <= Highest;

    /// <summary>Whether the spans share a stage.</summary>
    public bool Overlaps(StageRange other) => Lowest <= other.Highest && other.Lowest <= Highest;

    /// <summary>Reads one stage group (<c>IV</c>, <c>3b</c>, <c>IIIB</c>) or a span (<c>IIIB..IV</c>).</summary>
    public static bool TryParse(string text, out StageRange stage)
    {
        stage = default;
        var ends = text.Split("..");
        if (ends.Length > 2 || !TryParseOne(ends[0], out var from))
            return false;
        var to = from;
        if (ends.Length == 2 && !TryParseOne(ends[1], out to))
            return false;
        if (to.Highest < from.Lowest)
            return false;
        stage = new(from.Lowest, to.Highest);
        return true;
    }

    private static bool TryParseOne(string text, out StageRange stage)
    {
        stage = default;
        var match = Group().Match(text.Trim());
        if (!match.Success)
            return false;
        var number = match.Groups["group"].Value.ToUpperInvariant();
        var group = number is ['1' or '2' or '3' or '4'] ? number[0] - '0' : Array.IndexOf(Romans, number);
        if (group == 0)
        {
            stage = new(0, 0);
            return !match.Groups["sub"].Success;
        }

        var first = (group - 1) * 3 + 1;
        stage = match.Groups["sub"].Success
            ? new(first + char.ToUpperInvariant(match.Groups["sub"].Value[0]) - 'A', first + char.ToUpperInvariant(match.Groups["sub"].Value[0]) - 'A')
            : new(first, first + 2);
        return true;
    }

    /// <summary>The canonical form: <c>IIIB</c>, <c>III</c>, <c>IIIB..IV</c>.</summary>
    public override string ToString()
    {
        var (low, high) = (Rung(Lowest), Rung(Highest));
        if (Lowest == Highest)
            return low;
        var (lowGroup, highGroup) = ((Lowest + 2) / 3, (Highest + 2) / 3);
        var from = Lowest > 0 && (Lowest - 1) % 3 == 0 ? Romans[lowGroup] : low;
        var to = Highest > 0 && (Highest - 1) % 3 == 2 ? Romans[highGroup] : high;
        if (lowGroup == highGroup)
            return from == to ? from : $"{low}..{high}";
        return $"{from}..{to}";
    }

    private static string Rung(int rung) => rung == 0 ? "0" : Romans[(rung + 2) / 3] + (char)('A' + ((rung - 1) % 3));

    [GeneratedRegex("^(?<group>IV|III|II|I|0|[1-4])(?<sub>[ABC])?[1-3]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Group();
}
