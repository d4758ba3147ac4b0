using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrialMatch.Matching;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Reports;

namespace TrialMatch.Web.Reports;

/// <summary>A clinician asks what a pasted report says.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReadReport
{
    /// <summary>The report's text; at most 20,000 characters. It is kept nowhere.</summary>
    [MaxLength(ReportReader.LongestText)]
    public required string Text { get; init; }

    /// <summary>The numbers of the proposals that a person has confirmed; the answer then holds the profile of these alone.</summary>
    public ImmutableArray<int>? Accept { get; init; }
}

/// <summary>What was read of a report. Nothing of it is a fact before a person confirms it.</summary>
public sealed record ReportAnswer
{
    /// <summary>The text with personal data covered; spans count its characters.</summary>
    public required string Text { get; init; }

    /// <summary>The day that facts are dated by.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where that day comes from.</summary>
    public required ReportDating Dating { get; init; }

    /// <summary>What is told of the sample.</summary>
    public required ReportSample Sample { get; init; }

    /// <summary>Proposed facts, in the order of the text.</summary>
    public required ImmutableArray<ProposalAnswer> Proposals { get; init; }

    /// <summary>Passages from which nothing was proposed, with the reason.</summary>
    public required ImmutableArray<UnreadAnswer> Unread { get; init; }

    /// <summary>Personal data that was found and covered, without its words.</summary>
    public required ImmutableArray<CoveredSpan> Personal { get; init; }

    /// <summary>The profile of the confirmed proposals, to be sent to <c>/api/match</c> as <c>profile</c>; only when some were confirmed.</summary>
    public JsonElement? Profile { get; init; }

    /// <summary>The same as a profile line.</summary>
    public string? Line { get; init; }

    /// <summary>Puts a reading into words.</summary>
    public static ReportAnswer Of(ReportReading reading, IReadOnlySet<int>? accepted, CultureInfo culture) => new()
    {
        Text = reading.Text,
        Date = reading.Date,
        Dating = reading.Dating,
        Sample = reading.Sample,
        Proposals = [.. reading.Proposals.Select(proposal => ProposalAnswer.Of(proposal, culture))],
        Unread = [.. reading.Unread.Select(passage => new UnreadAnswer(passage.Span, passage.Quote, passage.Reason, ReportTexts.Of(passage.Reason, culture)))],
        Personal = reading.Personal,
        Profile = accepted is { Count: > 0 } ? ProfileJson.Write(AcceptedProposals.Profile(reading, accepted)) : null,
        Line = accepted is { Count: > 0 } ? AcceptedProposals.Line(reading, accepted) : null,
    };
}

/// <summary>One proposed fact.</summary>
/// <param name="Number">By this it is confirmed.</param>
/// <param name="Span">The words it was read from.</param>
/// <param name="Quote">Those words.</param>
/// <param name="AlsoAt">Other places that say it.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Certainty">Whether the report states it or hedges.</param>
/// <param name="Warnings">What to check first.</param>
/// <param name="WarningTexts">The same in words.</param>
/// <param name="Item">The fact as an item of the profile line.</param>
/// <param name="Date">The day that it held.</param>
/// <param name="Facts">What it says, in words.</param>
public sealed record ProposalAnswer(
    int Number, ReportSpan Span, string Quote, ImmutableArray<ReportSpan> AlsoAt, ReportRule Rule, Certainty Certainty,
    ImmutableArray<ReportWarning> Warnings, ImmutableArray<string> WarningTexts, string Item, DateOnly Date, ImmutableArray<string> Facts)
{
    internal static ProposalAnswer Of(Proposal proposal, CultureInfo culture) => new(
        proposal.Number, proposal.Span, proposal.Quote, proposal.AlsoAt, proposal.Rule, proposal.Certainty, proposal.Warnings,
        [.. proposal.Warnings.Select(warning => ReportTexts.Of(warning, culture))], proposal.Item, proposal.Date,
        [.. proposal.Facts.Select(fact => FactText.Of(fact, culture))]);
}

/// <summary>A passage from which nothing was proposed.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Reason">Why nothing was proposed.</param>
/// <param name="ReasonText">The same in words.</param>
public sealed record UnreadAnswer(ReportSpan Span, string Quote, UnreadReason Reason, string ReasonText);
