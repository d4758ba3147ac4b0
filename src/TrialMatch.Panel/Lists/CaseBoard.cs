namespace TrialMatch.Panel.Lists;

/// <summary>The coordinator's board: the cases that go on, by stage and due date.</summary>
/// <param name="Columns">The stages that have cases, in the order of a case's life.</param>
public sealed record CaseBoard(ImmutableArray<BoardColumn> Columns)
{
    /// <summary>The board on a day; what has not come to the panel yet is not the coordinator's.</summary>
    public static CaseBoard Of(IEnumerable<CaseEntry> entries, DateOnly today) => new(
        [.. entries.Where(entry => entry.ReceivedOn is not null && !entry.Stage.IsOver())
            .GroupBy(entry => entry.Stage).OrderBy(column => column.Key)
            .Select(column => new BoardColumn(column.Key, [.. column.Select(entry => new BoardCard(entry, PanelClock.Read(entry.Case, today)))
                .OrderBy(card => card.Entry.Case.Due ?? DateOnly.MaxValue).ThenBy(card => card.Entry.ReceivedOn).ThenBy(card => card.Entry.Id)]))]);
}

/// <summary>The cases at one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Cards">The cases, the most urgent first.</param>
public sealed record BoardColumn(Stage Stage, ImmutableArray<BoardCard> Cards);

/// <summary>A case on the board.</summary>
/// <param name="Entry">The case.</param>
/// <param name="Clock">Its clock; <see langword="null"/> before it began.</param>
public sealed record BoardCard(CaseEntry Entry, ClockReading? Clock);
