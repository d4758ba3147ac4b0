namespace TrialMatch.Panel;

/// <summary>Everything that may stand against a command of the panel. Names stay the same for ever.</summary>
public enum RefusalName
{
    /// <summary>There is no such case.</summary>
    NoSuchCase,

    /// <summary>The case has begun already.</summary>
    CaseExists,

    /// <summary>The role, or the relation to the case, does not allow it.</summary>
    NotPermitted,

    /// <summary>The panel member is disqualified from the case and locked out of it.</summary>
    Disqualified,

    /// <summary>The case is at another stage.</summary>
    WrongStage,

    /// <summary>The case is over.</summary>
    CaseIsOver,

    /// <summary>A text that is asked for is empty.</summary>
    TextMissing,

    /// <summary>A text is longer than the limit.</summary>
    TextTooLong,

    /// <summary>A date lies in the future, or before what it follows.</summary>
    DateImpossible,

    /// <summary>The patient has not consented, or not to this purpose.</summary>
    ConsentMissing,

    /// <summary>The draft is of another patient than the wish.</summary>
    AnotherPatient,

    /// <summary>The treating unit is not named.</summary>
    UnitMissing,

    /// <summary>The question to the panel is not written.</summary>
    QuestionMissing,

    /// <summary>No profile is attached.</summary>
    ProfileMissing,

    /// <summary>The regional conclusion is not recorded.</summary>
    RegionalConclusionMissing,

    /// <summary>The referral lacks something; the details tell what.</summary>
    ReferralIncomplete,

    /// <summary>Nothing is missing, so there is nothing to return the referral for.</summary>
    NothingMissing,

    /// <summary>The contact of the case is not named.</summary>
    ContactMissing,

    /// <summary>The person is not a member of the panel.</summary>
    NotAMember,

    /// <summary>The member is away.</summary>
    MemberAbsent,

    /// <summary>The member has as many cases as agreed.</summary>
    MemberFull,

    /// <summary>A number lies outside of what it may be.</summary>
    NumberImpossible,

    /// <summary>One person is named twice.</summary>
    NamedTwice,

    /// <summary>A lead and a co-assessor are needed.</summary>
    LeadAndCoAssessorNeeded,

    /// <summary>A specialty that this kind of case needs is missing; the details tell which.</summary>
    SpecialtyMissing,

    /// <summary>The member is not one of those assigned.</summary>
    NotAssigned,

    /// <summary>Impartiality has been declared already.</summary>
    AlreadyDeclared,

    /// <summary>Impartiality is not declared yet.</summary>
    ImpartialityNotDeclared,

    /// <summary>A reason is missing.</summary>
    ReasonMissing,

    /// <summary>A reason is given where none belongs.</summary>
    ReasonNotAsked,

    /// <summary>Both opinions are in and open to one another; they are no longer changed.</summary>
    OpinionsOpen,

    /// <summary>Both independent opinions must be in first.</summary>
    OpinionsMissing,

    /// <summary>The end date of a consultation must lie within the limits.</summary>
    EndDateImpossible,

    /// <summary>The link is not one of this case.</summary>
    LinkUnknown,

    /// <summary>The link has been used, or the consultation ended.</summary>
    LinkUsed,

    /// <summary>The link's last day has passed.</summary>
    LinkExpired,

    /// <summary>The advice has no items.</summary>
    AdviceEmpty,

    /// <summary>Ranks must be 1, 2, 3 … without gaps.</summary>
    RanksBroken,

    /// <summary>An item names no trial, or one that its kind does not allow.</summary>
    TrialWrong,

    /// <summary>An item names no drug and indication.</summary>
    MethodMissing,

    /// <summary>The register of new methods does not say that this is blocked.</summary>
    MethodNotBlocked,

    /// <summary>An item of this kind needs a citation.</summary>
    EvidenceMissing,

    /// <summary>The patient has found no offer to speak about.</summary>
    NoOfferFound,

    /// <summary>No further treatment is advised without palliation.</summary>
    PalliationMissing,

    /// <summary>Items contradict one another.</summary>
    ItemsContradict,

    /// <summary>The second reader must be a member who has not assessed the case.</summary>
    ReaderNotIndependent,

    /// <summary>The advice has been read already.</summary>
    AlreadyRead,

    /// <summary>The advice is neither read and approved nor adopted in a meeting.</summary>
    AdviceNotApproved,

    /// <summary>The meeting is not called, or is over.</summary>
    NoSuchMeeting,

    /// <summary>The meeting is called already.</summary>
    MeetingExists,

    /// <summary>The meeting does not have the case on its agenda.</summary>
    NotOnAgenda,

    /// <summary>Too few, or not the specialties, are present; the details tell which.</summary>
    QuorumMissing,

    /// <summary>A vote is of somebody who is not present, not impartial, or has voted twice.</summary>
    VoteInvalid,

    /// <summary>The outcome is not what most voted for.</summary>
    OutcomeAgainstVotes,

    /// <summary>A trial of the advice has changed since it was drafted; the details tell which.</summary>
    TrialChanged,

    /// <summary>The status of a new method has changed since the advice was drafted; the details tell which.</summary>
    MethodChanged,

    /// <summary>The patient's plain-language copy has not been handed over.</summary>
    CopyMissing,

    /// <summary>The patient and the doctor decided not to follow the advice.</summary>
    AdviceNotFollowed,

    /// <summary>The advice does not say this.</summary>
    NotAdvised,

    /// <summary>The item is for information only.</summary>
    InformationOnly,

    /// <summary>There is no such follow-up.</summary>
    NoSuchFollowUp,

    /// <summary>The follow-up is at another step.</summary>
    FollowUpElsewhere,

    /// <summary>Follow-ups wait for their outcome; the details tell which.</summary>
    FollowUpsOpen,

    /// <summary>A case already continues this one.</summary>
    AlreadyContinued,
}
