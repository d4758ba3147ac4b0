using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Profiles;
using TrialMatch.Patients.Consents;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Reading;
using TrialMatch.Patients.Referrals;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Records;

/// <summary>A patient's record.</summary>
public sealed record RecordAnswer
{
    /// <summary>The patient.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that this is; If-Match takes it.</summary>
    public required long Version { get; init; }

    /// <summary>The facts, in the order of recording.</summary>
    public required ImmutableArray<RecordedFactAnswer> Facts { get; init; }

    /// <summary>The consents that hold, and since when.</summary>
    public required ImmutableSortedDictionary<ConsentPurpose, DateOnly> Consents { get; init; }

    /// <summary>Whether erasure waits for a second person.</summary>
    public required bool ErasureRequested { get; init; }

    internal static RecordAnswer Of(Guid id, long version, Patient patient, CultureInfo culture) => new()
    {
        Id = id,
        Version = version,
        Facts = [.. patient.Facts.Select(fact => new RecordedFactAnswer(
            fact.Fact.Id, fact.Fact.Date, fact.Fact.Source, [.. GivenFacts.Of(new Profile([fact.Fact]), culture).Select(said => said.Text)], fact.Corrected))],
        Consents = patient.Consents.ToImmutableSortedDictionary(),
        ErasureRequested = patient.ErasureRequestedBy is not null,
    };
}

/// <summary>A recorded fact.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Date">When it held.</param>
/// <param name="Source">Who vouches for it.</param>
/// <param name="Says">What it says, in words.</param>
/// <param name="Corrected">Whether it was found not to hold.</param>
public sealed record RecordedFactAnswer(string Id, DateOnly Date, FactSource Source, ImmutableArray<string> Says, bool Corrected);

/// <summary>A page of patients.</summary>
/// <param name="Items">The patients of this page.</param>
/// <param name="Page">Number of this page, from 1.</param>
/// <param name="PageSize">Most patients of a page.</param>
/// <param name="Total">Patients of all pages.</param>
public sealed record RecordList(ImmutableArray<ListedRecord> Items, int Page, int PageSize, int Total);

/// <summary>A patient in a list.</summary>
/// <param name="Patient">What lists tell.</param>
/// <param name="Name">Who it is, when that was asked for.</param>
public sealed record ListedRecord(PatientSummary Patient, string? Name);

/// <summary>Who a patient is.</summary>
/// <param name="Name">Name.</param>
/// <param name="BirthDate">Birth date.</param>
/// <param name="NationalId">National identity number.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Address">Postal address.</param>
public sealed record IdentityAnswer(string Name, DateOnly? BirthDate, string? NationalId, string? Phone, string? Email, string? Address)
{
    internal static IdentityAnswer Of(Identity identity) => new(
        identity.Name, identity.BirthDate, identity.NationalId?.Reveal(), identity.Phone, identity.Email, identity.Address);
}

/// <summary>A referral, with what was asked and answered.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">What the hospital answered.</param>
public sealed record ReferralAnswer(ListedReferral Referral, string? Question, string? Answer);

/// <summary>A referral in a list.</summary>
public sealed record ListedReferral
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The patient.</summary>
    public required Guid Patient { get; init; }

    /// <summary>The trial.</summary>
    public required string Trial { get; init; }

    /// <summary>The cohort, if one is meant.</summary>
    public string? Cohort { get; init; }

    /// <summary>The hospital's key.</summary>
    public required string Site { get; init; }

    /// <summary>How far it has come.</summary>
    public required ReferralStage Stage { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateOnly SentOn { get; init; }

    /// <summary>By which day it has to be assessed.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When it was assessed.</summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary>Why it ended, where it ended with a no.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it should have been assessed by now, or was assessed too late.</summary>
    public required bool Late { get; init; }

    /// <summary>Its version; If-Match takes it.</summary>
    public required long Version { get; init; }

    internal static ListedReferral Of(TrialReferral referral, DateOnly today) => new()
    {
        Id = referral.Id,
        Patient = referral.Patient,
        Trial = referral.Trial,
        Cohort = referral.Cohort,
        Site = referral.Site,
        Stage = referral.Stage,
        SentOn = referral.SentOn,
        Due = referral.Due,
        AssessedOn = referral.AssessedOn,
        Reason = referral.Reason,
        Late = referral.IsLate(today),
        Version = referral.Version,
    };
}
