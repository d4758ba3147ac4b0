using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Members;

namespace TrialMatch.Panel.Cases;

/// <summary>The lead drafted, or redrafted, the advice.</summary>
/// <param name="Items">What is advised, by rank.</param>
/// <param name="Summary">The advice as a whole in the panel's words.</param>
/// <param name="By">Who.</param>
/// <param name="On">When.</param>
public sealed record CaseAdviceDrafted(ImmutableArray<AdviceItem> Items, FreeText Summary, string By, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) =>
        this with { Summary = change(Summary), Items = [.. Items.Select(item => item.WithTexts(change))] };
}

/// <summary>The draft went to a second reader.</summary>
/// <param name="Reader">Who.</param>
/// <param name="On">When.</param>
public sealed record SentToSecondRead(string Reader, DateOnly On) : ICaseEvent;

/// <summary>The second reader read the advice.</summary>
/// <param name="By">Who.</param>
/// <param name="Approved">Whether it stands; else it goes back to the lead.</param>
/// <param name="Remarks">In words, if any.</param>
/// <param name="On">When.</param>
public sealed record AdviceRead(string By, bool Approved, FreeText? Remarks, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Remarks = Remarks is null ? null : change(Remarks) };
}

/// <summary>The draft is to be taken up in a meeting.</summary>
/// <param name="On">When that was decided.</param>
public sealed record ReferredToMeeting(DateOnly On) : ICaseEvent;

/// <summary>A meeting decided on the draft.</summary>
public sealed record MeetingDecisionRecorded : ICaseEvent, IHoldFreeText
{
    /// <summary>The meeting.</summary>
    public required Guid Meeting { get; init; }

    /// <summary>Whether the advice was adopted; else it goes back to the lead.</summary>
    public required bool Adopted { get; init; }

    /// <summary>How each voted.</summary>
    public required ImmutableArray<Vote> Votes { get; init; }

    /// <summary>The specialties that took part.</summary>
    public required ImmutableArray<Specialty> Specialties { get; init; }

    /// <summary>Those who disagree, and why.</summary>
    public ImmutableArray<Dissent> Dissents { get; init; } = [];

    /// <summary>What the minutes say of the case.</summary>
    public required FreeText Minutes { get; init; }

    /// <summary>When.</summary>
    public required DateOnly On { get; init; }

    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) =>
        this with { Minutes = change(Minutes), Dissents = [.. Dissents.Select(dissent => dissent.WithTexts(change))] };
}

/// <summary>How somebody voted.</summary>
public enum Ballot
{
    /// <summary>For the advice.</summary>
    For,

    /// <summary>Against it.</summary>
    Against,

    /// <summary>Neither.</summary>
    Abstained,
}

/// <summary>One vote.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Ballot">How.</param>
public sealed record Vote(string Subject, Ballot Ballot);

/// <summary>The panel issued its advice; the clock stopped.</summary>
public sealed record CaseAdviceIssued : ICaseEvent, IHoldFreeText
{
    /// <summary>What is advised, by rank, as it went out.</summary>
    public required ImmutableArray<AdviceItem> Items { get; init; }

    /// <summary>The advice as a whole.</summary>
    public required FreeText Summary { get; init; }

    /// <summary>Changes of trials since the draft that the panel has seen.</summary>
    public ImmutableArray<string> TrialChangesSeen { get; init; } = [];

    /// <summary>Who issued it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The last day for telling the patient.</summary>
    public required DateOnly ConveyBy { get; init; }

    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) =>
        this with { Summary = change(Summary), Items = [.. Items.Select(item => item.WithTexts(change))] };
}

/// <summary>The doctor told the patient and handed over the plain-language copy.</summary>
/// <param name="Language">The language of the copy (<c>nb</c>, <c>nn</c>, <c>se</c>, <c>en</c>).</param>
/// <param name="On">When.</param>
public sealed record AdviceConveyed(string Language, DateOnly On) : ICaseEvent;
