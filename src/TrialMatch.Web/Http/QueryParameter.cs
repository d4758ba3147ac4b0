using System.Collections.Immutable;
using System.Text.Json;

namespace TrialMatch.Web.Http;

/// <summary>
/// A parameter of an address: how it is read (<see cref="QueryReader"/>) and how the OpenAPI document describes it, said once.
/// </summary>
public sealed record QueryParameter(string Name, string Description)
{
    /// <summary>Longest text, characters.</summary>
    public const int LongestText = 200;

    /// <summary>The words that it takes; empty when it takes any text.</summary>
    public ImmutableArray<string> Words { get; private init; } = [];

    /// <summary>Other spellings of the words, in the same order.</summary>
    public IReadOnlyList<string> OtherWords { get; private init; } = [];

    /// <summary>The numbers that it takes, and the one that stands for "not given", if any does; <see langword="null"/> when it is no number.</summary>
    public (int Least, int Most, int? Default)? Range { get; private init; }

    /// <summary>Whether it takes <c>true</c> and <c>false</c>.</summary>
    public bool IsFlag { get; private init; }

    /// <summary>A value to show, where the kind of value does not say enough.</summary>
    public string? Example { get; private init; }

    /// <summary>What a value may be, in words.</summary>
    public string Expected =>
        Range is { } range ? $"a whole number from {range.Least} to {range.Most}"
        : Words.IsEmpty ? $"at most {LongestText} characters"
        : $"one of {string.Join(", ", Words)}";

    /// <summary>Takes any text.</summary>
    public static QueryParameter Text(string name, string description, string example) =>
        new(name, description) { Example = example };

    /// <summary>Takes a whole number.</summary>
    public static QueryParameter Number(string name, string description, int least, int most, int? @default = null) =>
        new(name, description) { Range = (least, most, @default) };

    /// <summary>Takes <c>true</c> and <c>false</c>.</summary>
    public static QueryParameter Flag(string name, string description) =>
        new(name, description) { IsFlag = true, Words = ["true", "false"] };

    /// <summary>Takes one of a few words.</summary>
    public static QueryParameter OneOf(string name, string description, IEnumerable<string> words) =>
        new(name, description) { Words = [.. words] };

    /// <summary>Takes the members of an enum, written as in answers.</summary>
    /// <param name="name">Name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="otherWords">Another spelling for each member, in the order of the members.</param>
    public static QueryParameter Member<T>(string name, string description, IReadOnlyList<string>? otherWords = null)
        where T : struct, Enum =>
        new(name, description)
        {
            Words = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)],
            OtherWords = otherWords ?? [],
        };
}
