namespace TrialMatch.Panel.Assessment;

/// <summary>The panel waits for a consultation no longer.</summary>
public sealed record EndConsultation;

/// <summary>Decides on <see cref="EndConsultation"/>.</summary>
public static class EndConsultationDecider
{
    /// <summary>The link opens nothing from now on.</summary>
    public static Decision Decide(EndConsultation command, PanelCase? @case, Actor actor, DateTimeOffset now) =>
        Rules.Refuse<EndConsultation>(@case, actor)
        ?? Decision.Of(new ConsultationEnded(@case!.OpenConsultation!.Id, NorwegianTime.Day(now)));
}
