using TrialMatch.EventStore;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Assessment;

namespace TrialMatch.Panel.Cases;

public sealed partial record PanelCase : IAggregate<PanelCase>
{
    /// <summary>The case after one more event.</summary>
    /// <exception cref="InvalidOperationException">The event cannot follow.</exception>
    public static PanelCase Evolve(PanelCase? state, object @event) => (state, @event) switch
    {
        (null, PanelWishRaised e) => new() { Stage = Stage.WishRaised, Patient = e.Patient },
        (null or { Stage: Stage.WishRaised }, CaseDrafted e) => new()
        {
            Stage = Stage.Draft,
            Patient = e.Patient,
            Kind = e.Kind,
            Doctor = e.Doctor,
            Unit = e.Unit,
            Consent = e.Consent,
            Continues = e.Continues,
        },
        ({ } known, _) => known.Intake(@event) ?? known.Assessed(@event) ?? known.Advised(@event) ?? known.Ended(@event) ?? throw OutOfPlace(@event),
        _ => throw OutOfPlace(@event),
    };

    private PanelCase? Intake(object @event) => @event switch
    {
        ReferralWritten e => this with { Referral = e.Referral },
        CaseConsentRecorded e => this with { Consent = e.Consent },
        ProfileAttached e => this with { Snapshot = e.Snapshot, Disease = e.Disease, Matches = e.Matches },
        SentToRegionalReview => this with { Stage = Stage.RegionalReview },
        RegionalConclusionRecorded e => this with { RegionalConclusion = e.Conclusion },
        CaseSubmitted => this with { Stage = Stage.Submitted, Missing = [] },
        CaseReturned e => this with { Stage = Stage.ReturnedIncomplete, Missing = e.Missing },
        CaseDeclined e => this with { Stage = Stage.DeclinedOutOfScope, Declined = e.Reason, Route = e.Route },
        CaseAccepted e => this with
        {
            Stage = Stage.Accepted,
            AcceptedOn = e.On,
            Due = e.Due,
            Contact = e.Contact,
            Warnings = e.Warnings,
        },
        _ => null,
    };

    private PanelCase? Assessed(object @event) => @event switch
    {
        AssessorsAssigned e => this with { Stage = Stage.Assigned, Assessors = e.Assessors },
        ImpartialityDeclared e => this with { Impartial = Impartial.Add(e.Subject) },
        MemberDisqualified e => this with
        {
            Disqualified = Disqualified.Add(e.Subject),
            Impartial = Impartial.Remove(e.Subject),
            Opinions = Opinions.RemoveAll(opinion => opinion.By == e.Subject),
            Reader = Reader == e.Subject ? null : Reader,
            Stage = AfterLosing(e.Subject),
        },
        AssessmentBegun => this with { Stage = Stage.InAssessment },
        AssessorReplaced e => this with
        {
            Stage = Stage.Assigned,
            Assessors = [.. Assessors.Select(assessor => assessor.Subject == e.Leaving ? assessor with { Subject = e.Joining } : assessor)],
            Impartial = Impartial.Remove(e.Leaving),
            Opinions = Opinions.RemoveAll(opinion => opinion.By == e.Leaving),
        },
        OpinionGiven e => this with
        {
            Opinions = [.. Opinions.Where(opinion => opinion.By != e.By), new Opinion(e.By, e.Text, e.Proposes, e.On)],
        },
        ConsultationRequested e => this with
        {
            Stage = Stage.ExternalConsult,
            Consultations = Consultations.Add(new(e.Id, e.Network, e.LinkHash, e.EndsOn, IsOpen: true) { Question = e.Question, Data = e.Data }),
        },
        ConsultationAnswered e => AfterConsultation(e.Id, consultation => consultation with { IsOpen = false, Answer = e.Answer, Expert = e.Expert }),
        ConsultationEnded e => AfterConsultation(e.Id, consultation => consultation with { IsOpen = false }),
        CaseInformationRequested e => this with
        {
            Stage = Stage.InfoRequested,
            InformationRequests = InformationRequests.Add(new(e.Id, e.Question, IsOpen: true)),
        },
        CaseInformationReceived e => AfterRequest(e.Id, request => request with { IsOpen = false, Answer = e.Answer }),
        CaseInformationRequestWithdrawn e => AfterRequest(e.Id, request => request with { IsOpen = false }),
        _ => null,
    };

    private PanelCase? Advised(object @event) => @event switch
    {
        CaseAdviceDrafted e => this with { Stage = Stage.AdviceDrafted, Advice = e.Items, Summary = e.Summary, Approved = false, Reader = null },
        SentToSecondRead e => this with { Stage = Stage.SecondRead, Reader = e.Reader, Approved = false },
        AdviceRead e => this with { Stage = e.Approved ? Stage.SecondRead : Stage.AdviceDrafted, Approved = e.Approved },
        ReferredToMeeting => this with { Stage = Stage.PanelMeeting, Approved = false },
        MeetingDecisionRecorded e => this with
        {
            Stage = e.Adopted ? Stage.PanelMeeting : Stage.AdviceDrafted,
            Approved = e.Adopted,
            Advice = e.Adopted && !e.Dissents.IsEmpty ? [.. Advice.Select(item => item.With(e.Dissents))] : Advice,
        },
        CaseAdviceIssued e => this with { Stage = Stage.AdviceIssued, Advice = e.Items, Summary = e.Summary, IssuedOn = e.On, ConveyBy = e.ConveyBy, TrialChangesSeen = e.TrialChangesSeen },
        AdviceConveyed e => this with { Stage = Stage.Conveyed, ConveyedOn = e.On },
        CaseDecisionRecorded e => this with { Stage = Stage.DecisionRecorded, Outcome = e.Outcome },
        _ => CaseFollowUp.Of(@event) is { } begun ? this with { Stage = Stage.FollowUp, FollowUps = FollowUps.Add(begun) }
            : CaseFollowUp.Touched(@event) is { } id ? AfterFollowUp(id, @event)
            : null,
    };

    private PanelCase? Ended(object @event) => @event switch
    {
        CaseClosed => this with { Stage = Stage.Closed },
        CaseContinued e => this with { ContinuedBy = e.NewCase },
        CaseWithdrawn => this with { Stage = Stage.Withdrawn },
        CaseEndedByDeath => this with { Stage = Stage.PatientDied },
        CaseReminded => this,
        _ => null,
    };

    /// <summary>A reader who may not read gives the draft back; the part of an assessor is to be filled anew.</summary>
    private Stage AfterLosing(string subject) =>
        Reader == subject && Stage == Stage.SecondRead ? Stage.AdviceDrafted
        : IsAssessor(subject) && Stage is (Stage.InAssessment or Stage.AdviceDrafted or Stage.SecondRead or Stage.PanelMeeting) ? Stage.Assigned
        : Stage;

    private PanelCase AfterFollowUp(Guid id, object @event)
    {
        var after = this with { FollowUps = [.. FollowUps.Select(followUp => followUp.Id == id ? followUp.After(@event) : followUp)] };
        return @event is CaseWorkUpDone done ? after with { Snapshot = done.Snapshot, Disease = done.Disease, Matches = done.Matches } : after;
    }

    private PanelCase AfterConsultation(Guid id, Func<Consultation, Consultation> change) => this with
    {
        Stage = Stage.InAssessment,
        Consultations = [.. Consultations.Select(consultation => consultation.Id == id ? change(consultation) : consultation)],
    };

    private PanelCase AfterRequest(Guid id, Func<InformationRequest, InformationRequest> change) => this with
    {
        Stage = Stage.InAssessment,
        InformationRequests = [.. InformationRequests.Select(request => request.Id == id ? change(request) : request)],
    };

    private static InvalidOperationException OutOfPlace(object @event) =>
        new($"{@event.GetType().Name} cannot follow in the stream of a panel case.");
}
