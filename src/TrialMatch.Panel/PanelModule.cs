using TrialMatch.EventStore;
using TrialMatch.Panel.Lists;
using TrialMatch.Panel.Meetings;
using TrialMatch.Panel.Members;
using TrialMatch.Panel.Methods;
using TrialMatch.Panel.Reminders;

namespace TrialMatch.Panel;

/// <summary>What the expert panel adds to an event store.</summary>
public static class PanelModule
{
    /// <summary>Every type of event of a case. Events are contracts for ever: added to, never changed.</summary>
    public static IReadOnlyCollection<Type> CaseEventTypes { get; } =
    [
        typeof(PanelWishRaised), typeof(CaseDrafted), typeof(CaseConsentRecorded), typeof(ReferralWritten), typeof(ProfileAttached), typeof(SentToRegionalReview),
        typeof(RegionalConclusionRecorded), typeof(CaseSubmitted), typeof(CaseReturned), typeof(CaseDeclined), typeof(CaseAccepted),
        typeof(AssessorsAssigned), typeof(ImpartialityDeclared), typeof(MemberDisqualified), typeof(AssessmentBegun), typeof(AssessorReplaced),
        typeof(OpinionGiven), typeof(ConsultationRequested), typeof(ConsultationAnswered), typeof(ConsultationEnded),
        typeof(CaseInformationRequested), typeof(CaseInformationReceived), typeof(CaseInformationRequestWithdrawn),
        typeof(CaseAdviceDrafted), typeof(SentToSecondRead), typeof(AdviceRead), typeof(ReferredToMeeting), typeof(MeetingDecisionRecorded),
        typeof(CaseAdviceIssued), typeof(AdviceConveyed), typeof(CaseDecisionRecorded),
        typeof(CaseReferredToTrial), typeof(CaseReferralAssessed), typeof(CaseReferralScreened), typeof(CaseReferralIncluded), typeof(CaseReferralFailed),
        typeof(CaseAccessApplied), typeof(CaseAccessGranted), typeof(CaseAccessRefused), typeof(CaseWorkUpOrdered), typeof(CaseWorkUpDone),
        typeof(CaseClosed), typeof(CaseContinued), typeof(CaseWithdrawn), typeof(CaseEndedByDeath), typeof(CaseReminded),
    ];

    /// <summary>Every type of event of the panel's members, meetings and methods.</summary>
    public static IReadOnlyCollection<Type> OtherEventTypes { get; } =
    [
        typeof(PanelMemberJoined), typeof(PanelMemberRevised), typeof(PanelAbsenceRegistered), typeof(PanelMemberLeft),
        typeof(PanelMeetingCalled), typeof(PanelAgendaRevised), typeof(PanelMeetingOpened), typeof(PanelMeetingHeld), typeof(PanelMeetingCancelled),
        typeof(MethodStatusRecorded),
    ];

    /// <summary>
    /// Adds the panel's events, read models and reminders. The store must write JSON with <c>MatchingJson.Options</c>, which the
    /// host sets once for all modules, as it sets the clock before.
    /// </summary>
    public static StoreOptions AddPanel(this StoreOptions options)
    {
        options.Events.AddEventTypes(CaseEventTypes).AddEventTypes(OtherEventTypes);
        options.Schema.For<PanelCase>().DocumentAlias("panel_case");
        options.Schema.For<CaseEntry>().DocumentAlias("panel_case_entry").Duplicate(entry => entry.Stage).Duplicate(entry => entry.Doctor).Duplicate(entry => entry.Patient);
        options.Schema.For<PanelRegister>().DocumentAlias("panel_register");
        options.Schema.For<Meeting>().DocumentAlias("panel_meeting");
        options.Schema.For<Method>().DocumentAlias("panel_method");
        options.Projections.Snapshot<PanelCase>(SnapshotLifecycle.Inline).IncludeType<ICaseEvent>();
        options.Projections.Add(new CaseEntryProjection(), ProjectionLifecycle.Inline);
        options.Projections.Snapshot<PanelRegister>(SnapshotLifecycle.Inline)
            .IncludeType<PanelMemberJoined>().IncludeType<PanelMemberRevised>().IncludeType<PanelAbsenceRegistered>().IncludeType<PanelMemberLeft>();
        options.Projections.Snapshot<Meeting>(SnapshotLifecycle.Inline)
            .IncludeType<PanelMeetingCalled>().IncludeType<PanelAgendaRevised>().IncludeType<PanelMeetingOpened>()
            .IncludeType<PanelMeetingHeld>().IncludeType<PanelMeetingCancelled>();
        options.Projections.Snapshot<Method>(SnapshotLifecycle.Inline).IncludeType<MethodStatusRecorded>();
        options.Schedule.Handle<RemindOfCase>((message, session, token) => RaiseReminder.HandleAsync(message, session, options.TimeProvider, token));
        return options;
    }
}
