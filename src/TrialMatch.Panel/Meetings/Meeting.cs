using TrialMatch.EventStore;

namespace TrialMatch.Panel.Meetings;

/// <summary>A meeting of the panel was called.</summary>
/// <param name="At">When.</param>
/// <param name="VideoLink">Where: an https address.</param>
/// <param name="Agenda">The cases, the most urgent first.</param>
public sealed record PanelMeetingCalled(DateTimeOffset At, string VideoLink, ImmutableArray<Guid> Agenda);

/// <summary>The agenda was changed before the meeting.</summary>
/// <param name="Agenda">The cases, the most urgent first.</param>
public sealed record PanelAgendaRevised(ImmutableArray<Guid> Agenda);

/// <summary>The meeting began.</summary>
/// <param name="Present">Who takes part.</param>
public sealed record PanelMeetingOpened(ImmutableArray<string> Present);

/// <summary>The meeting ended.</summary>
/// <param name="Minutes">What is written of it as a whole; of each case it is written with the case.</param>
public sealed record PanelMeetingHeld(string Minutes);

/// <summary>The meeting was called off.</summary>
public sealed record PanelMeetingCancelled;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>Called.</summary>
    Called,

    /// <summary>Under way.</summary>
    Open,

    /// <summary>Over.</summary>
    Held,

    /// <summary>Called off.</summary>
    Cancelled,
}

/// <summary>A meeting of the panel.</summary>
public sealed record Meeting : IAggregate<Meeting>
{
    /// <summary>Where it stands.</summary>
    public required MeetingState State { get; init; }

    /// <summary>When it is.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where it is.</summary>
    public required string VideoLink { get; init; }

    /// <summary>The cases.</summary>
    public required ImmutableArray<Guid> Agenda { get; init; }

    /// <summary>Who takes part.</summary>
    public ImmutableArray<string> Present { get; init; } = [];

    /// <summary>What is written of it as a whole.</summary>
    public string? Minutes { get; init; }

    /// <summary>The meeting after one more event.</summary>
    public static Meeting Evolve(Meeting? state, object @event) => (state, @event) switch
    {
        (null, PanelMeetingCalled e) => new() { State = MeetingState.Called, At = e.At, VideoLink = e.VideoLink, Agenda = e.Agenda },
        ({ } called, PanelAgendaRevised e) => called with { Agenda = e.Agenda },
        ({ } called, PanelMeetingOpened e) => called with { State = MeetingState.Open, Present = e.Present },
        ({ } open, PanelMeetingHeld e) => open with { State = MeetingState.Held, Minutes = e.Minutes },
        ({ } called, PanelMeetingCancelled) => called with { State = MeetingState.Cancelled },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow in the stream of a meeting."),
    };

    /// <summary>The cases that wait for a meeting, those due first before the others.</summary>
    public static ImmutableArray<Guid> AgendaOf(IEnumerable<(Guid Id, PanelCase Case)> cases) =>
        [.. cases.Where(item => item.Case is { Stage: Stage.PanelMeeting, Approved: false })
            .OrderBy(item => item.Case.Due).ThenBy(item => item.Id).Select(item => item.Id)];
}
