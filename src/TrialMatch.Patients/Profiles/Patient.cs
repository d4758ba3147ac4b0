using System.Collections.Immutable;
using TrialMatch.EventStore;
using TrialMatch.Matching.Profiles;
using TrialMatch.Patients.Assessments;
using TrialMatch.Patients.Consents;
using TrialMatch.Patients.Erasure;

namespace TrialMatch.Patients.Profiles;

/// <summary>A patient, as far as commands have to know.</summary>
public sealed record Patient : IAggregate<Patient>
{
    /// <summary>The doctor who opened the profile.</summary>
    public required string TreatingDoctor { get; init; }

    /// <summary>Every fact that was recorded, in the order of recording.</summary>
    public ImmutableArray<RecordedFact> Facts { get; init; } = [];

    /// <summary>The consents that hold, and since when.</summary>
    public ImmutableDictionary<ConsentPurpose, DateOnly> Consents { get; init; } = ImmutableDictionary<ConsentPurpose, DateOnly>.Empty;

    /// <summary>What was last found of each trial that was considered.</summary>
    public ImmutableDictionary<string, Suitability> Considered { get; init; } = ImmutableDictionary<string, Suitability>.Empty;

    /// <summary>The trials with a referral that goes on, and the referral.</summary>
    public ImmutableDictionary<string, Guid> Referrals { get; init; } = ImmutableDictionary<string, Guid>.Empty;

    /// <summary>Who has asked for erasure; <see langword="null"/> while nobody has.</summary>
    public string? ErasureRequestedBy { get; init; }

    /// <summary>Whether the patient is forgotten.</summary>
    public bool Erased { get; init; }

    /// <summary>The facts that hold, as matching reads them.</summary>
    public Profile Profile => new([.. Facts.Where(fact => !fact.Corrected).Select(fact => fact.Fact)]);

    /// <inheritdoc />
    public static Patient Evolve(Patient? state, object @event) => (state, @event) switch
    {
        (null, ProfileOpened e) => new() { TreatingDoctor = e.TreatingDoctor },
        (null, _) => throw new InvalidOperationException($"A patient does not begin with {@event.GetType().Name}."),
        ({ } patient, IFactRecorded e) => patient with { Facts = patient.Facts.Add(new RecordedFact(e.Recorded)) },
        ({ } patient, FactCorrected e) => patient with
        {
            Facts = [.. patient.Facts.Select(fact => fact.Fact.Id == e.FactId ? fact with { Corrected = true } : fact)],
        },
        ({ } patient, ConsentGiven e) => patient with { Consents = patient.Consents.SetItem(e.Purpose, e.On) },
        ({ } patient, ConsentWithdrawn e) => patient with { Consents = patient.Consents.Remove(e.Purpose) },
        ({ } patient, TrialConsidered e) => patient with { Considered = patient.Considered.SetItem(e.Trial, e.Result) },
        ({ } patient, Referrals.PatientReferred e) => patient with { Referrals = patient.Referrals.SetItem(e.Trial, e.Referral) },
        ({ } patient, Referrals.PatientReferralEnded e) => patient with { Referrals = patient.Referrals.Remove(e.Trial) },
        ({ } patient, ErasureRequested e) => patient with { ErasureRequestedBy = e.By },
        ({ } patient, ErasureDeclined) => patient with { ErasureRequestedBy = null },
        ({ } patient, PatientErased) => patient with { Erased = true },
        ({ } patient, _) => patient, // kept for people to read; no decision rests on it
    };
}

/// <summary>A fact and whether it holds.</summary>
/// <param name="Fact">The fact.</param>
public sealed record RecordedFact(Fact Fact)
{
    /// <summary>Whether it was found not to hold.</summary>
    public bool Corrected { get; init; }
}
