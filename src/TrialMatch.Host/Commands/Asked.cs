using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TrialMatch.Matching.Explanation;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;
using RecruitmentStatus = TrialMatch.Matching.Trials.RecruitmentStatus;

namespace TrialMatch.Host.Commands;

/// <summary>Options that several commands have, and how their words are read. What cannot be read ends the command with 2.</summary>
internal static class Asked
{
    internal static Option<bool> Json() => new("--json") { Description = "Write the result as JSON." };

    internal static Option<int> PageNumber() => Count("--page", "Which page, from 1.", int.MaxValue, 1);

    internal static Option<int> PageSize(int size) => Count("--page-size", "Most entries of a page.", Page<object>.LargestSize, size);

    /// <summary>A whole number from 1.</summary>
    internal static Option<int> Count(string name, string description, int most, int otherwise) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = token => Number(token, most),
    };

    /// <summary>A distance; the decimal sign is a point whatever the locale.</summary>
    internal static Option<double?> Kilometres(string name, string description) =>
        new(name) { Description = description, HelpName = "KM", CustomParser = Kilometres };

    internal static Option<DateOnly?> Day(string name, string description) =>
        new(name) { Description = description, HelpName = "YYYY-MM-DD", CustomParser = Day };

    internal static Option<string> Language()
    {
        var language = new Option<string>("--lang") { Description = "Language of the answer; otherwise that of the locale (LC_ALL, LANG), or English." };
        language.AcceptOnlyFromAmong([.. Texts.Languages]);
        return language;
    }

    /// <summary>A country by code or name, in English or Norwegian.</summary>
    internal static string? Country(string? asked) =>
        asked is null ? null : One("--country", asked, Countries.Current.Resolve(asked), country => $"{country.Code} ({country.NameEn})").Code;

    /// <summary>The one diagnosis of an OncoTree code or name.</summary>
    internal static string? Diagnosis(string? asked) =>
        asked is null ? null : One("--diagnosis", asked, OncoTree.Current.Resolve(asked), type => $"{type.Code} ({type.Name})").Code;

    /// <summary>The diagnoses of an OncoTree code or name; of a name that several have, all of them.</summary>
    internal static ImmutableArray<string> Diagnoses(string? asked) => asked is null
        ? []
        : OncoTree.Current.Resolve(asked) is { Candidates: [_, ..] types }
            ? [.. types.Select(type => type.Code)]
            : [One("--diagnosis", asked, OncoTree.Current.Resolve(asked), type => type.Code).Code];

    /// <summary>A place in Norway that distances can be measured from.</summary>
    internal static Place? Place(string? asked)
    {
        if (asked is null)
            return null;
        var place = One("--near", asked, Places.Current.Resolve(asked), place => place.Label);
        return place.Point is null ? throw Misread("--near", asked, "a place in Norway") : place;
    }

    /// <summary>A health region or county of Norway.</summary>
    internal static string? Area(string? asked) => asked is null
        ? null
        : NorwegianAreas.Names.FirstOrDefault(name => name.Equals(asked, StringComparison.OrdinalIgnoreCase))
            ?? throw Misread("--area", asked, $"one of {string.Join(", ", NorwegianAreas.Names)}");

    internal static RecruitmentStatus? Status(string? asked) =>
        asked is null ? null
        : RecruitmentStatuses.TryParse(asked, out var status) ? status
        : throw Misread("--status", asked, $"one of {string.Join(", ", RecruitmentStatuses.All)}");

    internal static TrialPhase? Phase(string? asked) =>
        asked is null ? null
        : TrialPhases.TryParse(asked, out var phase) ? phase
        : throw Misread("--phase", asked, $"one of {string.Join(", ", TrialPhases.All)}");

    internal static UserErrorException Misread(string option, string asked, string expected) =>
        new($"{option}: read '{asked}'; expected {expected}.", CommandLine.Misunderstood);

    private static T One<T>(string option, string asked, Resolution<T> resolution, Func<T, string> name)
        where T : class =>
        resolution.Value ?? throw Misread(option, asked, (resolution.IsAmbiguous, resolution.Nearest) switch
        {
            (true, _) => $"one of {string.Join(", ", resolution.Candidates.Select(name))}",
            (_, []) => "a known code or name",
            _ => $"a known code or name; nearest: {string.Join(", ", resolution.Nearest)}",
        });

    private static DateOnly? Day(ArgumentResult result)
    {
        var read = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (DateOnly.TryParseExact(read, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"Read '{read}'; expected a date such as 2026-11-22.");
        return null;
    }

    private static double? Kilometres(ArgumentResult result)
    {
        var read = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (double.TryParse(read, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kilometres))
            return kilometres;
        result.AddError($"Read '{read}'; expected a number of kilometres such as 250.");
        return null;
    }

    private static int Number(ArgumentResult result, int most)
    {
        var read = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (int.TryParse(read, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        result.AddError($"Read '{read}'; expected a whole number from 1 to {most}.");
        return 1;
    }
}
