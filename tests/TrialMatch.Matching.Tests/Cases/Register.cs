using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Tests.Evaluation;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Tests.Cases;

/// <summary>Reads the trials of <c>register.txt</c>: a head, then criteria in the notation, then cohorts.</summary>
internal static class Register
{
    private static readonly Dictionary<string, (string Country, double Latitude, double Longitude)> Cities = new()
    {
        ["Tromsø"] = ("NO", 69.68, 18.98),
        ["Bodø"] = ("NO", 67.28, 14.40),
        ["Trondheim"] = ("NO", 63.42, 10.39),
        ["Bergen"] = ("NO", 60.37, 5.36),
        ["Oslo"] = ("NO", 59.93, 10.66),
        ["Stockholm"] = ("SE", 59.35, 18.03),
        ["Copenhagen"] = ("DK", 55.70, 12.57),
        ["Helsinki"] = ("FI", 60.19, 24.91),
        ["Houston"] = ("US", 29.71, -95.40),
    };

    public static ImmutableArray<MatchableTrial> Trials { get; } = [.. Blocks().Select(Trial)];

    private static MatchableTrial Trial(string[] lines)
    {
        var head = Cells(lines[0]["trial ".Length..]);
        var parts = Parts(lines[2..]).ToList();
        return new MatchableTrial
        {
            Id = head[0],
            Title = head[1],
            Status = head.Length > 2 ? Status(head[2]) : RecruitmentStatus.Recruiting,
            Sites = [.. lines[1]["sites: ".Length..].Split(", ").Select(Site)],
            Criteria = Criteria(parts[0]),
            Cohorts = [.. parts.Skip(1).Select(Cohort)],
        };
    }

    private static Cohort Cohort(string[] lines)
    {
        var head = Cells(lines[0]["cohort ".Length..]);
        return new Cohort
        {
            Id = head[0],
            Name = head[1],
            Status = head.Length > 2 ? Status(head[2]) : RecruitmentStatus.Recruiting,
            Criteria = Criteria(lines[1..]),
        };
    }

    private static TrialSite Site(string text)
    {
        var words = text.Split(' ');
        var (country, latitude, longitude) = Cities[words[0]];
        return new TrialSite
        {
            Key = words[0],
            Name = words[0],
            CountryCode = country,
            Point = new GeoPoint(latitude, longitude),
            Status = words.Length > 1 && words[1] != "slots" ? Status(words[1]) : RecruitmentStatus.Recruiting,
            ConfirmedOn = Given.DaysAgo(10),
            Slots = Array.IndexOf(words, "slots") is > 0 and var slots ? int.Parse(words[slots + 1], CultureInfo.InvariantCulture) : null,
        };
    }

    private static EligibilityCriteria Criteria(string[] lines)
    {
        var read = CriteriaNotation.Parse(string.Join('\n', lines));
        return read.Criteria ?? throw new FormatException(lines[0] + ": " + string.Join("; ", read.Errors));
    }

    /// <summary>The trial's own criteria, then each cohort with its head.</summary>
    private static IEnumerable<string[]> Parts(string[] lines)
    {
        var heads = lines.Index().Where(line => line.Item.StartsWith("cohort ", StringComparison.Ordinal)).Select(line => line.Index).ToList();
        int[] bounds = [0, .. heads, lines.Length];
        return bounds.Zip(bounds.Skip(1), (from, to) => lines[from..to]);
    }

    private static IEnumerable<string[]> Blocks() =>
        CaseFile.Blocks("register.txt");

    private static string[] Cells(string text) => text.Split('|', StringSplitOptions.TrimEntries);

    private static RecruitmentStatus Status(string word) => Enum.Parse<RecruitmentStatus>(word, ignoreCase: true);
}
