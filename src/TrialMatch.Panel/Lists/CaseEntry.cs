using TrialMatch.EventStore;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Reminders;

namespace TrialMatch.Panel.Lists;

/// <summary>A case as lists and statistics read it: without its words and its matches, with the days of its life.</summary>
public sealed record CaseEntry
{
    /// <summary>The case.</summary>
    public required Guid Id { get; init; }

    /// <summary>How it stands; its texts are blank and it has no matches.</summary>
    public required PanelCase Case { get; init; }

    /// <summary>When it began.</summary>
    public required DateOnly BegunOn { get; init; }

    /// <summary>When it first came to the panel.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>How often it was returned.</summary>
    public int Returned { get; init; }

    /// <summary>Why the advice was not, or only partly, followed.</summary>
    public NotFollowedReason? NotFollowed { get; init; }

    /// <summary>When it was over.</summary>
    public DateOnly? OverOn { get; init; }

    /// <summary>What was reminded of, the newest last.</summary>
    public ImmutableArray<RaisedReminder> Reminders { get; init; } = [];

    /// <summary>When it last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Number of events that it stands on: what a command on it expects.</summary>
    public long Version { get; init; }

    /// <summary>The stage, to find cases by.</summary>
    public Stage Stage => Case.Stage;

    /// <summary>The treating doctor, to find cases by.</summary>
    public string? Doctor => Case.Doctor;

    /// <summary>The patient, to find cases by.</summary>
    public Guid Patient => Case.Patient;

    /// <summary>The entry after one more event.</summary>
    /// <param name="entry">The entry before; <see langword="null"/> before the first event.</param>
    /// <param name="id">The case.</param>
    /// <param name="event">What happened.</param>
    /// <param name="on">The day in Norway on which it was recorded.</param>
    public static CaseEntry Evolve(CaseEntry? entry, Guid id, object @event, DateOnly on)
    {
        var @case = Light(PanelCase.Evolve(entry?.Case, @event));
        var after = (entry ?? new CaseEntry { Id = id, Case = @case, BegunOn = on }) with { Case = @case };
        if (@case.Stage.IsOver())
            after = after with { OverOn = after.OverOn ?? on };
        return @event switch
        {
            CaseSubmitted e => after with { ReceivedOn = after.ReceivedOn ?? e.On },
            CaseReturned => after with { Returned = after.Returned + 1 },
            CaseDecisionRecorded e => after with { NotFollowed = e.Reason },
            CaseReminded e => after with { Reminders = after.Reminders.Add(new(e.Kind, e.FollowUp, e.Due, e.On)) },
            _ => after,
        };
    }

    /// <summary>Lists show no words about a patient, and are read by the hundred.</summary>
    private static PanelCase Light(PanelCase @case) => (PanelCase)(@case with
    {
        Matches = [],
        Consultations = [.. @case.Consultations.Select(consultation => consultation with { Data = new() })],
        Advice = [.. @case.Advice.Select(item => item.Trial is null ? item : item with { Trial = item.Trial with { Note = item.Trial.Note with { Criteria = [] } } })],
    }).WithTexts(_ => Blank);

    private static readonly FreeText Blank = new("");
}

/// <summary>A reminder that was raised.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="About">The follow-up or consultation, if it was about one.</param>
/// <param name="Due">The day by which it is, or was, to be done.</param>
/// <param name="On">When it was raised.</param>
public sealed record RaisedReminder(ReminderKind Kind, Guid? About, DateOnly Due, DateOnly On);

/// <summary>Keeps the entry of each case.</summary>
internal sealed class CaseEntryProjection : SingleStreamProjection<CaseEntry>
{
    public CaseEntryProjection() => IncludeType<ICaseEvent>();

    public override CaseEntry Evolve(CaseEntry? snapshot, IEvent @event) =>
        CaseEntry.Evolve(snapshot, @event.StreamId, @event.Data, NorwegianTime.Day(@event.Timestamp)) with { ChangedAt = @event.Timestamp, Version = @event.Version };
}
