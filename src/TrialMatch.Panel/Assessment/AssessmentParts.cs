using TrialMatch.Panel.Advising;

namespace TrialMatch.Panel.Assessment;

/// <summary>What an assessor thinks.</summary>
/// <param name="By">Who.</param>
/// <param name="Text">In words.</param>
/// <param name="Proposes">The kinds of advice that it proposes.</param>
/// <param name="On">When it was given.</param>
public sealed record Opinion(string By, FreeText Text, ImmutableArray<AdviceKind> Proposes, DateOnly On)
{
    /// <summary>The opinions that somebody may see: the own one until both are in, then all.</summary>
    public static ImmutableArray<Opinion> VisibleTo(PanelCase @case, Actor reader) =>
        !Relations.IsPanel(reader) || !Relations.MayRead(@case, reader) ? []
        : @case.OpinionsAreOpen ? @case.Opinions
        : [.. @case.Opinions.Where(opinion => opinion.By == reader.Subject)];
}

/// <summary>A consultation outside the panel.</summary>
/// <param name="Id">The consultation.</param>
/// <param name="Network">Who was asked.</param>
/// <param name="LinkHash">SHA-256 of the link's secret.</param>
/// <param name="EndsOn">The last day of the link.</param>
/// <param name="IsOpen">Whether it waits for an answer.</param>
public sealed record Consultation(Guid Id, string Network, string LinkHash, DateOnly EndsOn, bool IsOpen)
{
    /// <summary>The question.</summary>
    public required FreeText Question { get; init; }

    /// <summary>All that the expert sees of the patient.</summary>
    public required MinimumDataSet Data { get; init; }

    /// <summary>The answer, once it is there.</summary>
    public FreeText? Answer { get; init; }

    /// <summary>Who answered.</summary>
    public string? Expert { get; init; }
}

/// <summary>A question to the doctor.</summary>
/// <param name="Id">The request.</param>
/// <param name="Question">What for.</param>
/// <param name="IsOpen">Whether it waits for an answer.</param>
/// <param name="Answer">The answer, once it is there.</param>
public sealed record InformationRequest(Guid Id, FreeText Question, bool IsOpen, FreeText? Answer = null);
