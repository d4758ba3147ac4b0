namespace TrialMatch.Panel.Cases;

/// <summary>Where a case stands.</summary>
public enum Stage
{
    /// <summary>There is no case yet.</summary>
    NotBegun,

    /// <summary>Patient, next of kin or GP wishes that the panel be asked.</summary>
    WishRaised,

    /// <summary>The treating doctor writes the referral.</summary>
    Draft,

    /// <summary>The regional multidisciplinary team looks at it.</summary>
    RegionalReview,

    /// <summary>With the panel's coordinator.</summary>
    Submitted,

    /// <summary>Back with the doctor, because something is missing.</summary>
    ReturnedIncomplete,

    /// <summary>Not for the panel; the right route is told.</summary>
    DeclinedOutOfScope,

    /// <summary>Complete; the clock runs.</summary>
    Accepted,

    /// <summary>Members are named and declare whether they are impartial.</summary>
    Assigned,

    /// <summary>Lead and co-assessor assess.</summary>
    InAssessment,

    /// <summary>An expert abroad is asked; the clock runs.</summary>
    ExternalConsult,

    /// <summary>The doctor is asked; the clock runs.</summary>
    InfoRequested,

    /// <summary>The advice is drafted.</summary>
    AdviceDrafted,

    /// <summary>A second member reads the advice.</summary>
    SecondRead,

    /// <summary>The advice waits for, or was taken up in, a panel meeting.</summary>
    PanelMeeting,

    /// <summary>The doctor has the advice.</summary>
    AdviceIssued,

    /// <summary>The patient has the advice.</summary>
    Conveyed,

    /// <summary>Patient and doctor have decided.</summary>
    DecisionRecorded,

    /// <summary>What was decided is under way.</summary>
    FollowUp,

    /// <summary>Over.</summary>
    Closed,

    /// <summary>Ended because the patient, or somebody for the patient, withdrew it.</summary>
    Withdrawn,

    /// <summary>Ended because the patient died.</summary>
    PatientDied,
}

/// <summary>What stages have in common.</summary>
public static class Stages
{
    /// <summary>The stages at which a case is over.</summary>
    public static ImmutableArray<Stage> Over { get; } = [Stage.DeclinedOutOfScope, Stage.Closed, Stage.Withdrawn, Stage.PatientDied];

    /// <summary>The stages of a case that goes on.</summary>
    public static ImmutableArray<Stage> Open { get; } =
        [.. Enum.GetValues<Stage>().Where(stage => stage != Stage.NotBegun && !Over.Contains(stage))];

    /// <summary>The stages at which the panel's clock runs.</summary>
    public static ImmutableArray<Stage> OnTheClock { get; } =
    [
        Stage.Accepted, Stage.Assigned, Stage.InAssessment, Stage.ExternalConsult, Stage.InfoRequested,
        Stage.AdviceDrafted, Stage.SecondRead, Stage.PanelMeeting,
    ];

    /// <summary>Whether a case at this stage is over.</summary>
    public static bool IsOver(this Stage stage) => Over.Contains(stage);
}
