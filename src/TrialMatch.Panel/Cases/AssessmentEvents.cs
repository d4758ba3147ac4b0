using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Assessment;

namespace TrialMatch.Panel.Cases;

/// <summary>Members were named to assess the case.</summary>
/// <param name="Assessors">Lead, co-assessor and whoever adds a specialty.</param>
/// <param name="On">When.</param>
public sealed record AssessorsAssigned(ImmutableArray<Assessor> Assessors, DateOnly On) : ICaseEvent;

/// <summary>A member declared to be impartial, before opening the case.</summary>
/// <param name="Subject">Who.</param>
/// <param name="On">When.</param>
public sealed record ImpartialityDeclared(string Subject, DateOnly On) : ICaseEvent;

/// <summary>A member is not impartial and is locked out of the case from now on.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">When.</param>
public sealed record MemberDisqualified(string Subject, FreeText Reason, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Reason = change(Reason) };
}

/// <summary>Every assessor is impartial: the case is open to them.</summary>
/// <param name="On">When.</param>
public sealed record AssessmentBegun(DateOnly On) : ICaseEvent;

/// <summary>Another member took an assessor's part.</summary>
/// <param name="Leaving">Who left.</param>
/// <param name="Joining">Who came.</param>
/// <param name="On">When.</param>
public sealed record AssessorReplaced(string Leaving, string Joining, DateOnly On) : ICaseEvent;

/// <summary>An assessor gave, or gave anew, an opinion of their own.</summary>
/// <param name="By">Who.</param>
/// <param name="Text">The opinion.</param>
/// <param name="Proposes">The kinds of advice that it proposes.</param>
/// <param name="On">When.</param>
public sealed record OpinionGiven(string By, FreeText Text, ImmutableArray<AdviceKind> Proposes, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Text = change(Text) };
}

/// <summary>An expert outside the panel was asked, by a sealed link and without telling who the patient is.</summary>
public sealed record ConsultationRequested : ICaseEvent, IHoldFreeText
{
    /// <summary>The consultation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who asked.</summary>
    public required string By { get; init; }

    /// <summary>The network or hospital that was asked.</summary>
    public required string Network { get; init; }

    /// <summary>The question, written for this purpose.</summary>
    public required FreeText Question { get; init; }

    /// <summary>All that the expert sees of the patient.</summary>
    public required MinimumDataSet Data { get; init; }

    /// <summary>SHA-256 of the link's secret, in lower-case hexadecimal; the secret itself is kept nowhere.</summary>
    public required string LinkHash { get; init; }

    /// <summary>The last day of the link.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateOnly On { get; init; }

    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Question = change(Question) };
}

/// <summary>The expert answered; the link is used up.</summary>
/// <param name="Id">The consultation.</param>
/// <param name="Expert">Who answered, by their own word.</param>
/// <param name="Answer">The answer.</param>
/// <param name="On">When.</param>
public sealed record ConsultationAnswered(Guid Id, string Expert, FreeText Answer, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Answer = change(Answer) };
}

/// <summary>A consultation ended without an answer.</summary>
/// <param name="Id">The consultation.</param>
/// <param name="On">When.</param>
public sealed record ConsultationEnded(Guid Id, DateOnly On) : ICaseEvent;

/// <summary>The doctor was asked for more.</summary>
/// <param name="Id">The request.</param>
/// <param name="By">Who asked.</param>
/// <param name="Question">What for.</param>
/// <param name="On">When.</param>
public sealed record CaseInformationRequested(Guid Id, string By, FreeText Question, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Question = change(Question) };
}

/// <summary>The doctor answered.</summary>
/// <param name="Id">The request.</param>
/// <param name="Answer">The answer.</param>
/// <param name="On">When.</param>
public sealed record CaseInformationReceived(Guid Id, FreeText Answer, DateOnly On) : ICaseEvent, IHoldFreeText
{
    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with { Answer = change(Answer) };
}

/// <summary>The panel no longer waits for what it asked for.</summary>
/// <param name="Id">The request.</param>
/// <param name="On">When.</param>
public sealed record CaseInformationRequestWithdrawn(Guid Id, DateOnly On) : ICaseEvent;
