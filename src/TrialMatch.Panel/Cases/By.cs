namespace TrialMatch.Panel.Cases;

/// <summary>Who may give a command: roles, narrowed by what the actor is to the case.</summary>
[Flags]
public enum By
{
    /// <summary>Nobody.</summary>
    Nobody = 0,

    /// <summary>The patient of the case.</summary>
    Patient = 1,

    /// <summary>Somebody whom that patient has authorised.</summary>
    NextOfKin = 2,

    /// <summary>A general practitioner.</summary>
    GeneralPractitioner = 4,

    /// <summary>A hospital doctor, not yet of the case.</summary>
    AnyDoctor = 8,

    /// <summary>The treating doctor of the case.</summary>
    CaseDoctor = 16,

    /// <summary>A regional multidisciplinary team.</summary>
    RegionalReviewer = 32,

    /// <summary>The panel's coordinator.</summary>
    Coordinator = 64,

    /// <summary>The panel's leader, impartial in the case.</summary>
    Leader = 128,

    /// <summary>The lead assessor of the case, impartial.</summary>
    Lead = 256,

    /// <summary>An assessor of the case, impartial.</summary>
    Assessor = 512,

    /// <summary>The second reader of the case, impartial.</summary>
    Reader = 1024,

    /// <summary>A member or leader of the panel who is not disqualified.</summary>
    Member = 2048,

    /// <summary>The coordinator of a hospital that a patient is referred to.</summary>
    SiteCoordinator = 4096,

    /// <summary>Whoever holds the sealed link of a consultation.</summary>
    SealedLink = 8192,
}

/// <summary>Tells what an actor is to a case.</summary>
public static class Relations
{
    /// <summary>Whether the actor is one of those.</summary>
    public static bool Hold(By by, PanelCase? @case, Actor actor) =>
        by.Has(By.Patient, actor.Role == Role.Patient && IsOf(@case, actor))
        || by.Has(By.NextOfKin, actor.Role == Role.NextOfKin && IsOf(@case, actor))
        || by.Has(By.GeneralPractitioner, actor.Role == Role.GeneralPractitioner)
        || by.Has(By.AnyDoctor, actor.Role == Role.TreatingDoctor)
        || by.Has(By.CaseDoctor, actor.Role == Role.TreatingDoctor && @case?.Doctor == actor.Subject)
        || by.Has(By.RegionalReviewer, actor.Role == Role.RegionalReviewer)
        || by.Has(By.Coordinator, actor.Role == Role.PanelCoordinator)
        || by.Has(By.Leader, actor.Role == Role.PanelLeader && @case?.Impartial.Contains(actor.Subject) == true)
        || by.Has(By.Lead, IsPanel(actor) && @case?.Lead?.Subject == actor.Subject && @case.Impartial.Contains(actor.Subject))
        || by.Has(By.Assessor, IsPanel(actor) && @case?.IsAssessor(actor.Subject) == true && @case.Impartial.Contains(actor.Subject))
        || by.Has(By.Reader, IsPanel(actor) && @case?.Reader == actor.Subject && @case.Impartial.Contains(actor.Subject))
        || by.Has(By.Member, IsPanel(actor))
        || by.Has(By.SiteCoordinator, actor.Role == Role.SiteCoordinator);

    /// <summary>Whether the actor assesses cases.</summary>
    public static bool IsPanel(Actor actor) => actor.Role is Role.PanelMember or Role.PanelLeader;

    /// <summary>
    /// Whether the actor may read the case: those who carry it, and members of the panel who are assigned, read or meet on it
    /// and have declared that they are impartial. Whoever is disqualified may not, whatever else they are.
    /// </summary>
    public static bool MayRead(PanelCase @case, Actor actor) =>
        !@case.Disqualified.Contains(actor.Subject) && actor.Role switch
        {
            Role.Patient or Role.NextOfKin => IsOf(@case, actor),
            Role.TreatingDoctor => @case.Doctor == actor.Subject,
            Role.RegionalReviewer => @case.Stage == Stage.RegionalReview,
            Role.PanelCoordinator => @case.Stage != Stage.WishRaised && @case.Stage != Stage.Draft && @case.Stage != Stage.RegionalReview,
            Role.PanelLeader or Role.PanelMember => @case.Impartial.Contains(actor.Subject),
            _ => false,
        };

    private static bool IsOf(PanelCase? @case, Actor actor) => @case is null || actor.Patient == @case.Patient;

    private static bool Has(this By by, By flag, bool holds) => holds && (by & flag) != 0;
}
