using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary>A patient as read from one line, or everything that is wrong with it.</summary>
/// <param name="Profile">The facts; <see langword="null"/> when there are errors.</param>
/// <param name="Items">The items that could be read, in the order of the line.</param>
/// <param name="Errors">All errors, in the order of the line.</param>
public sealed record ProfileLineResult(Profile? Profile, ImmutableArray<ReadItem> Items, ImmutableArray<NotationError> Errors)
{
    /// <summary>Whether the whole line was read.</summary>
    [MemberNotNullWhen(true, nameof(Profile))]
    public bool Success => Profile is not null;
}

/// <summary>One item of a profile line with what was read from it.</summary>
/// <param name="Column">Column, from 1.</param>
/// <param name="Length">Characters.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Facts">What was read; a molecular finding stands with its report.</param>
/// <param name="Notes">What the reader decided that the writer should know, such as an assumed cut-off or a coarse code.</param>
public sealed record ReadItem(int Column, int Length, string Text, ImmutableArray<CitedFact> Facts, ImmutableArray<NotationText> Notes)
{
    /// <summary>The stretches of the item that say something, each with what it says; the words between them only join or date.</summary>
    public ImmutableArray<ReadPart> Parts { get; init; } = [];
}

/// <summary>A stretch of an item and what it says.</summary>
/// <param name="Column">Column in the line, from 1.</param>
/// <param name="Length">Characters.</param>
/// <param name="Facts">What was read.</param>
public sealed record ReadPart(int Column, int Length, ImmutableArray<CitedFact> Facts);
