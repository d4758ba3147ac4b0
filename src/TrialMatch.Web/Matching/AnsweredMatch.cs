using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Notation;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Matching;

/// <summary>A match in the words of one language, with what was read and what it stands on.</summary>
public sealed record AnsweredMatch
{
    /// <summary>What was read of the profile line, item by item.</summary>
    public required ImmutableArray<ReadItemAnswer> Read { get; init; }

    /// <summary>The ranked trials.</summary>
    public required MatchReport Report { get; init; }

    /// <summary>The register that was matched against.</summary>
    public required RegisterState Register { get; init; }

    /// <summary>Puts an answer into words.</summary>
    /// <exception cref="ArgumentException">The question could not be answered; there is no match.</exception>
    public static AnsweredMatch Of(MatchAnswer answer, CultureInfo culture) => new()
    {
        Read = [.. answer.Items.Select(item => ReadItemAnswer.Of(item, culture))],
        Report = MatchReport.Of(answer.Matches ?? throw new ArgumentException("There is no match.", nameof(answer)), culture),
        Register = RegisterState.Of(answer.Register),
    };
}

/// <summary>One item of a profile line with what was read from it.</summary>
/// <param name="Column">Column, from 1.</param>
/// <param name="Length">Characters.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Facts">What was read, in words.</param>
/// <param name="Notes">What the reader decided that the writer should know.</param>
public sealed record ReadItemAnswer(int Column, int Length, string Text, ImmutableArray<string> Facts, ImmutableArray<string> Notes)
{
    /// <summary>Puts an item into words.</summary>
    public static ReadItemAnswer Of(ReadItem item, CultureInfo culture) =>
        new(item.Column, item.Length, item.Text, [.. item.Facts.Select(fact => FactText.Of(fact, culture)).Distinct()], [.. item.Notes.Select(note => note.In(culture))]);
}
