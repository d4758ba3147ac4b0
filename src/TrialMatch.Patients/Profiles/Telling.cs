using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Patients.Profiles;

/// <summary>
/// What of a fact could tell who the patient is. Events are for ever and are not sealed, so that a fact holds codes, numbers
/// and dates of the disease only; the birth date and everything in words belong into the vault.
/// </summary>
internal static partial class Telling
{
    /// <summary>Why a fact may not be recorded; <see langword="null"/> when it may.</summary>
    public static string? Reason(Fact fact) => fact switch
    {
        BirthFact birth when birth.Latest.DayNumber - birth.Earliest.DayNumber < 27 =>
            "A birth date to the day belongs to the patient's identity; a fact knows the month at best.",
        ResidenceFact residence when !IsKnown(residence.Place) =>
            "A place of residence is a postal code, municipality, county or country of the tables, as \"9008 Tromsø\"; an address belongs to the patient's identity.",
        MolecularReport report when report.Findings.OfType<PharmacogeneticFinding>().Any(finding => finding.Genotype is { } genotype && !Code().IsMatch(genotype)) =>
            "A genotype is written as alleles, such as *1/*2A.",
        MolecularReport report when report.Findings.OfType<SignatureFinding>().Any(finding => finding.Name is { } name && !Code().IsMatch(name)) =>
            "A mutational signature has a short name with a number, such as SBS3.",
        _ => null,
    };

    private static bool IsKnown(Place place) => Places.Current.Resolve(place.Label).Candidates.Contains(place);

    [GeneratedRegex(@"\A(?=[^\s]*[0-9])[A-Za-z0-9*/:+._()-]{1,24}\z")]
    private static partial Regex Code();
}
