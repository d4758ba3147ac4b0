using System.Text.Json.Serialization;
using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Assessment;
using TrialMatch.Panel.Intake;

namespace TrialMatch.Panel.Cases;

/// <summary>A case of the expert panel as it stands: all that deciding on the next step needs.</summary>
public sealed partial record PanelCase : IHoldFreeText
{
    /// <summary>Where it stands.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The patient, by pseudonym.</summary>
    public required Guid Patient { get; init; }

    /// <summary>What kind of case it is.</summary>
    public CaseKind Kind { get; init; }

    /// <summary>The treating doctor; none while it is a wish.</summary>
    public string? Doctor { get; init; }

    /// <summary>The hospital that treats the patient.</summary>
    public TreatingUnit? Unit { get; init; }

    /// <summary>The patient's consent.</summary>
    public CaseConsent? Consent { get; init; }

    /// <summary>What the doctor wrote.</summary>
    public Referral? Referral { get; init; }

    /// <summary>Which facts it stands on.</summary>
    public ProfileSnapshot? Snapshot { get; init; }

    /// <summary>What precedents are found by.</summary>
    public CodedDisease? Disease { get; init; }

    /// <summary>The trials as evaluated then, best first.</summary>
    public ImmutableArray<TrialNote> Matches { get; init; } = [];

    /// <summary>What the regional multidisciplinary team concluded.</summary>
    public FreeText? RegionalConclusion { get; init; }

    /// <summary>What was missing when it was last returned.</summary>
    public ImmutableArray<ChecklistEntry> Missing { get; init; } = [];

    /// <summary>Why it was declined.</summary>
    public DeclineReason? Declined { get; init; }

    /// <summary>Where the patient should turn instead.</summary>
    public RightRoute? Route { get; init; }

    /// <summary>Who answers questions about it.</summary>
    public CaseContact? Contact { get; init; }

    /// <summary>What to look at.</summary>
    public ImmutableArray<ChecklistWarning> Warnings { get; init; } = [];

    /// <summary>The day on which the clock began.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The last day for the advice.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who assesses it.</summary>
    public ImmutableArray<Assessor> Assessors { get; init; } = [];

    /// <summary>Who has declared to be impartial.</summary>
    public ImmutableArray<string> Impartial { get; init; } = [];

    /// <summary>Who is locked out.</summary>
    public ImmutableArray<string> Disqualified { get; init; } = [];

    /// <summary>The opinions of the assessors, the newest of each.</summary>
    public ImmutableArray<Opinion> Opinions { get; init; } = [];

    /// <summary>Consultations outside the panel.</summary>
    public ImmutableArray<Consultation> Consultations { get; init; } = [];

    /// <summary>Questions to the doctor.</summary>
    public ImmutableArray<InformationRequest> InformationRequests { get; init; } = [];

    /// <summary>The advice, drafted or issued.</summary>
    public ImmutableArray<AdviceItem> Advice { get; init; } = [];

    /// <summary>The advice as a whole.</summary>
    public FreeText? Summary { get; init; }

    /// <summary>The second reader.</summary>
    public string? Reader { get; init; }

    /// <summary>Whether the draft was approved by the second reader or adopted in a meeting.</summary>
    public bool Approved { get; init; }

    /// <summary>The day on which the advice was issued.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Trials of the advice that had changed since the draft, which the panel has seen.</summary>
    public ImmutableArray<string> TrialChangesSeen { get; init; } = [];

    /// <summary>The last day for telling the patient.</summary>
    public DateOnly? ConveyBy { get; init; }

    /// <summary>The day on which the patient was told.</summary>
    public DateOnly? ConveyedOn { get; init; }

    /// <summary>What patient and doctor decided.</summary>
    public DecisionOutcome? Outcome { get; init; }

    /// <summary>What came of it.</summary>
    public ImmutableArray<CaseFollowUp> FollowUps { get; init; } = [];

    /// <summary>The case that this one continues.</summary>
    public Guid? Continues { get; init; }

    /// <summary>The case that continues this one.</summary>
    public Guid? ContinuedBy { get; init; }

    /// <summary>The lead.</summary>
    [JsonIgnore]
    public Assessor? Lead => Assessors.FirstOrDefault(assessor => assessor.Part == Part.Lead);

    /// <summary>Whether lead and co-assessor have both given their opinion, so that each may see the other's.</summary>
    [JsonIgnore]
    public bool OpinionsAreOpen => !Assessors.IsEmpty
        && Assessors.Where(assessor => assessor.Part != Part.Specialist).All(assessor => Opinions.Any(opinion => opinion.By == assessor.Subject));

    /// <summary>The consultation that waits for an answer.</summary>
    [JsonIgnore]
    public Consultation? OpenConsultation => Consultations.FirstOrDefault(consultation => consultation.IsOpen);

    /// <summary>The question that the doctor has not answered.</summary>
    [JsonIgnore]
    public InformationRequest? OpenRequest => InformationRequests.FirstOrDefault(request => request.IsOpen);

    /// <summary>Whether somebody assesses the case or reads its advice.</summary>
    public bool IsInvolved(string subject) => IsAssessor(subject) || Reader == subject;

    /// <summary>Whether somebody assesses the case.</summary>
    public bool IsAssessor(string subject) => Assessors.Any(assessor => assessor.Subject == subject);

    /// <inheritdoc />
    public object WithTexts(Func<FreeText, FreeText> change) => this with
    {
        Referral = Referral?.WithTexts(change),
        RegionalConclusion = RegionalConclusion is null ? null : change(RegionalConclusion),
        Opinions = [.. Opinions.Select(opinion => opinion with { Text = change(opinion.Text) })],
        Consultations = [.. Consultations.Select(consultation => consultation with
        {
            Question = change(consultation.Question),
            Answer = consultation.Answer is null ? null : change(consultation.Answer),
        })],
        InformationRequests = [.. InformationRequests.Select(request => request with
        {
            Question = change(request.Question),
            Answer = request.Answer is null ? null : change(request.Answer),
        })],
        Advice = [.. Advice.Select(item => item.WithTexts(change))],
        Summary = Summary is null ? null : change(Summary),
    };
}
