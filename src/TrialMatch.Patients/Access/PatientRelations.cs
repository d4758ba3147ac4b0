using System.Collections.Immutable;
using TrialMatch.EventStore;

namespace TrialMatch.Patients.Access;

/// <summary>Who stands in which relation to a patient, ended ones among them.</summary>
public sealed record PatientRelations : IAggregate<PatientRelations>
{
    /// <summary>Nobody.</summary>
    public static PatientRelations None { get; } = new();

    /// <summary>The patient; <see langword="null"/> when nothing is known of such a patient.</summary>
    public Guid? Patient { get; init; }

    /// <summary>Whom the patient signs in as.</summary>
    public string? Subject { get; init; }

    /// <summary>Doctors who treat or treated the patient, by subject.</summary>
    public ImmutableDictionary<string, Treatment> Treatments { get; init; } = ImmutableDictionary<string, Treatment>.Empty;

    /// <summary>Colleagues who stand in or stood in.</summary>
    public ImmutableList<Delegation> Delegations { get; init; } = [];

    /// <summary>Openings in emergencies, by id.</summary>
    public ImmutableDictionary<Guid, EmergencyAccess> Emergencies { get; init; } = ImmutableDictionary<Guid, EmergencyAccess>.Empty;

    /// <summary>Authorisations of next of kin, by id.</summary>
    public ImmutableDictionary<Guid, Authorisation> Authorisations { get; init; } = ImmutableDictionary<Guid, Authorisation>.Empty;

    /// <summary>Those with parental responsibility, and whether they still have it.</summary>
    public ImmutableDictionary<string, bool> Parents { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Whether the young patient does not want the parents to know.</summary>
    public bool YoungPatientObjects { get; init; }

    /// <summary>Until when a doctor holds that the parents have to know.</summary>
    public DateTimeOffset? ParentsNeedUntil { get; init; }

    /// <summary>Who has which panel case of the patient.</summary>
    public ImmutableHashSet<(Guid Case, string Assignee)> Cases { get; init; } = [];

    /// <summary>Referrals and the hospitals that they went to.</summary>
    public ImmutableDictionary<Guid, string> Referrals { get; init; } = ImmutableDictionary<Guid, string>.Empty;

    /// <summary>Everybody who stands or stood in a relation to the patient.</summary>
    internal IEnumerable<string> Subjects =>
        Treatments.Keys.Concat(Delegations.Select(one => one.Colleague)).Concat(Emergencies.Values.Select(one => one.Doctor))
            .Concat(Authorisations.Values.Select(one => one.NextOfKin)).Concat(Parents.Keys).Concat(Cases.Select(one => one.Assignee))
            .Concat(Subject is null ? [] : [Subject]).Distinct(StringComparer.Ordinal);

    /// <inheritdoc />
    public static PatientRelations Evolve(PatientRelations? state, object @event)
    {
        var now = (state ?? None) with { Patient = ((RelationEvent)@event).Patient };
        return @event switch
        {
            SignInLinked e => now with { Subject = e.Subject },
            TreatmentBegan e => now with { Treatments = now.Treatments.SetItem(e.Doctor, new Treatment(e.Organisation, Ended: false)) },
            TreatmentEnded e => now with
            {
                Treatments = now.Treatments.SetItem(e.Doctor, now.Treatments[e.Doctor] with { Ended = true }),
                Delegations = [.. now.Delegations.Select(one => one.Doctor == e.Doctor ? one.EndingAt(e.At) : one)],
            },
            TreatmentDelegated e => now with { Delegations = now.Delegations.Add(new Delegation(e.Doctor, e.Colleague, e.Organisation, e.Until)) },
            DelegationRevoked e => now with
            {
                Delegations = [.. now.Delegations.Select(one => one.Doctor == e.Doctor && one.Colleague == e.Colleague ? one.EndingAt(e.At) : one)],
            },
            EmergencyAccessTaken e => now with
            {
                Emergencies = now.Emergencies.Add(e.Access, new EmergencyAccess(e.Access, e.Doctor, e.Name, e.Organisation, e.Reason, e.At, e.Until)),
            },
            EmergencyAccessReviewed e => now with { Emergencies = now.Emergencies.SetItem(e.Access, now.Emergencies[e.Access].After(e)) },
            NextOfKinAuthorised e => now with
            {
                Authorisations = now.Authorisations.Add(e.Authorisation, new Authorisation(e.Authorisation, e.NextOfKin, e.Scopes, e.At, e.Until)),
            },
            AuthorisationRevoked e => now with { Authorisations = now.Authorisations.SetItem(e.Authorisation, now.Authorisations[e.Authorisation] with { Until = e.At }) },
            ParentalResponsibilityRecorded e => now with { Parents = now.Parents.SetItem(e.Parent, true) },
            ParentalResponsibilityEnded e => now with { Parents = now.Parents.SetItem(e.Parent, false) },
            YoungPatientObjected => now with { YoungPatientObjects = true },
            ObjectionWithdrawn => now with { YoungPatientObjects = false },
            ParentsNeedFound e => now with { ParentsNeedUntil = e.Until },
            CaseAssigned e => now with { Cases = now.Cases.Add((e.Case, e.Assignee)) },
            CaseReleased e => now with { Cases = now.Cases.Remove((e.Case, e.Assignee)) },
            SiteAdmitted e => now with { Referrals = now.Referrals.SetItem(e.Referral, e.Organisation) },
            RelationsForgotten => None,
            SiteDismissed e => now with { Referrals = now.Referrals.Remove(e.Referral) },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of relations to a patient."),
        };
    }
}

/// <summary>A doctor's treatment of the patient.</summary>
public sealed record Treatment(string Organisation, bool Ended);

/// <summary>A colleague's standing in for a treating doctor.</summary>
public sealed record Delegation(string Doctor, string Colleague, string Organisation, DateTimeOffset Until)
{
    internal Delegation EndingAt(DateTimeOffset moment) => this with { Until = moment < Until ? moment : Until };
}

/// <summary>An opening of the record in an emergency.</summary>
public sealed record EmergencyAccess(
    Guid Id, string Doctor, string? Name, string Organisation, EmergencyReason Reason, DateTimeOffset At, DateTimeOffset Until)
{
    /// <summary>What the reviewer found; <see langword="null"/> while nobody has reviewed it.</summary>
    public EmergencyJudgement? Judgement { get; init; }

    internal EmergencyAccess After(EmergencyAccessReviewed review) => this with
    {
        Judgement = review.Judgement,
        Until = review.Judgement == EmergencyJudgement.NotJustified && review.At < Until ? review.At : Until,
    };
}

/// <summary>What a patient lets somebody do.</summary>
public sealed record Authorisation(Guid Id, string NextOfKin, ImmutableArray<AuthorisationScope> Scopes, DateTimeOffset Since, DateTimeOffset? Until)
{
    /// <summary>Whether it holds at a moment; it ends at the beginning of <see cref="Until"/>.</summary>
    public bool HoldsAt(DateTimeOffset moment) => Until is null || moment < Until;
}
