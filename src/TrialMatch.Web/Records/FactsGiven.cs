using System.Collections.Immutable;
using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Patients.Profiles;

namespace TrialMatch.Web.Records;

/// <summary>Facts that are to be recorded, as given: a profile line, a JSON profile, or both.</summary>
public sealed record FactsGiven
{
    /// <summary>The facts; <see langword="null"/> when anything could not be read.</summary>
    public Profile? Facts { get; private init; }

    /// <summary>How they were given.</summary>
    public ProfileOrigin Origin { get; private init; }

    /// <summary>What was read of the line, item by item.</summary>
    public ImmutableArray<ReadItem> Items { get; private init; } = [];

    /// <summary>What could not be read of the line.</summary>
    public ImmutableArray<NotationError> LineErrors { get; private init; } = [];

    /// <summary>What is wrong with the JSON profile.</summary>
    public ImmutableArray<ProfileJsonError> ProfileErrors { get; private init; } = [];

    /// <summary>Reads them. A line is left out when it is empty and there is a profile.</summary>
    public static FactsGiven Read(string? line, JsonElement? profile, DateOnly today)
    {
        var read = profile is not null && string.IsNullOrWhiteSpace(line) ? null : ProfileLine.Parse(line ?? "", today);
        var (given, errors) = profile is { } json ? ProfileJson.Read(json, today) : (Profile.Empty, []);
        return new FactsGiven
        {
            Facts = read is { Success: false } || given is null ? null : new Profile([.. read?.Profile!.Facts ?? [], .. given.Facts]),
            Origin = profile is null ? ProfileOrigin.Line : ProfileOrigin.Json,
            Items = read?.Items ?? [],
            LineErrors = read?.Errors ?? [],
            ProfileErrors = errors,
        };
    }
}
