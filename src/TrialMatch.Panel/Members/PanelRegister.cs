using TrialMatch.EventStore;

namespace TrialMatch.Panel.Members;

/// <summary>Somebody joined the panel.</summary>
/// <param name="Subject">Who, by the pseudonym of their sign-in.</param>
/// <param name="Name">Their name.</param>
/// <param name="Specialties">Their specialties.</param>
/// <param name="Capacity">The most cases at a time.</param>
/// <param name="Organisation">Organisation number of their hospital, if told.</param>
public sealed record PanelMemberJoined(string Subject, string Name, ImmutableArray<Specialty> Specialties, int Capacity, string? Organisation);

/// <summary>A member's name, specialties or capacity changed.</summary>
/// <param name="Subject">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Specialties">Their specialties.</param>
/// <param name="Capacity">The most cases at a time.</param>
public sealed record PanelMemberRevised(string Subject, string Name, ImmutableArray<Specialty> Specialties, int Capacity);

/// <summary>A member is away for some days.</summary>
/// <param name="Subject">Who.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record PanelAbsenceRegistered(string Subject, DateOnly From, DateOnly Until);

/// <summary>A member left the panel.</summary>
/// <param name="Subject">Who.</param>
/// <param name="On">When.</param>
public sealed record PanelMemberLeft(string Subject, DateOnly On);

/// <summary>Days on which a member is away.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record Absence(DateOnly From, DateOnly Until);

/// <summary>A member of the panel.</summary>
/// <param name="Subject">Who, by the pseudonym of their sign-in.</param>
/// <param name="Name">Their name.</param>
/// <param name="Specialties">Their specialties.</param>
/// <param name="Capacity">The most cases at a time.</param>
public sealed record PanelMember(string Subject, string Name, ImmutableArray<Specialty> Specialties, int Capacity)
{
    /// <summary>Organisation number of their hospital, if told.</summary>
    public string? Organisation { get; init; }

    /// <summary>When they are away.</summary>
    public ImmutableArray<Absence> Absences { get; init; } = [];

    /// <summary>Whether they are away on a day.</summary>
    public bool IsAwayOn(DateOnly day) => Absences.Any(absence => absence.From <= day && day <= absence.Until);
}

/// <summary>The members of the panel: one stream, for they are few.</summary>
public sealed record PanelRegister : IAggregate<PanelRegister>
{
    /// <summary>The stream.</summary>
    public static Guid Stream { get; } = new("3f1f0a3a-7d0b-4a3e-9a50-6a0c5b1d4e03");

    /// <summary>Nobody yet.</summary>
    public static PanelRegister Empty { get; } = new();

    /// <summary>The members by subject.</summary>
    public ImmutableArray<PanelMember> Members { get; init; } = [];

    /// <summary>The member, if there is one.</summary>
    public PanelMember? Find(string subject) => Members.FirstOrDefault(member => member.Subject == subject);

    /// <summary>The register after one more event.</summary>
    public static PanelRegister Evolve(PanelRegister? state, object @event)
    {
        var before = state ?? Empty;
        return @event switch
        {
            PanelMemberJoined e => before.With(new PanelMember(e.Subject, e.Name, e.Specialties, e.Capacity) { Organisation = e.Organisation }),
            PanelMemberRevised e => before.With(before.Find(e.Subject)! with { Name = e.Name, Specialties = e.Specialties, Capacity = e.Capacity }),
            PanelAbsenceRegistered e => before.With(before.Find(e.Subject)! with { Absences = before.Find(e.Subject)!.Absences.Add(new(e.From, e.Until)) }),
            PanelMemberLeft e => before with { Members = [.. before.Members.Where(member => member.Subject != e.Subject)] },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow in the register of the panel."),
        };
    }

    private PanelRegister With(PanelMember member) => this with
    {
        Members = [.. Members.Where(other => other.Subject != member.Subject).Append(member).OrderBy(other => other.Subject, StringComparer.Ordinal)],
    };
}
