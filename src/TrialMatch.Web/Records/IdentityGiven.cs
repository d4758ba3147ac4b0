using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Web.Records;

/// <summary>Who a patient is, as given.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record IdentityGiven
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Fødselsnummer, D-number or H-number.</summary>
    public string? NationalId { get; init; }

    /// <summary>Birth date, ISO 8601; follows from the number where that tells it.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>Reads it, or tells everything that is wrong with it. Values are not repeated.</summary>
    /// <param name="today">Today.</param>
    /// <param name="synthetic">Whether numbers made for testing are taken.</param>
    public (Identity? Identity, ImmutableArray<(SealedField Field, string Reason)> Errors) Read(DateOnly today, bool synthetic)
    {
        var errors = ImmutableArray.CreateBuilder<(SealedField, string)>();
        NationalId? number = null;
        if (NationalId is not null && !TrialMatch.Patients.Vault.NationalId.TryParse(NationalId, today, synthetic, out number, out var fault))
            errors.Add((SealedField.NationalId, Told(fault.Value)));
        DateOnly? born = null;
        if (BirthDate is not null)
        {
            if (DateOnly.TryParseExact(BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                born = day;
            else
                errors.Add((SealedField.BirthDate, "Expected a date such as 1963-02-01."));
        }

        if (Name is null)
            errors.Add((SealedField.Name, "Expected a name."));
        var identity = new Identity { Name = Name ?? "?", NationalId = number, BirthDate = born, Phone = Phone, Email = Email, Address = Address };
        errors.AddRange(identity.Faults(today));
        return errors.Count == 0 ? (identity, []) : (null, errors.ToImmutable());
    }

    private static string Told(NationalIdFault fault) => fault switch
    {
        NationalIdFault.NotElevenDigits => "Expected eleven digits.",
        NationalIdFault.NoBirthDate => "The first six digits are no date that such a number was given for.",
        NationalIdFault.WrongCheckDigits => "The check digits are wrong: there is a slip in the number.",
        _ => "The number was made for testing, and is taken in demonstrations only.",
    };
}
