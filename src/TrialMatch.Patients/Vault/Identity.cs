using System.Globalization;
using System.Text.RegularExpressions;

namespace TrialMatch.Patients.Vault;

/// <summary>Who a person is. Lives in the vault alone.</summary>
public sealed partial record Identity
{
    private const int Longest = 200;

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>National identity number, if there is one.</summary>
    public NationalId? NationalId { get; init; }

    /// <summary>Birth date; follows from the number where that tells it.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>What is wrong with it: the part and why. Values are not repeated.</summary>
    public IEnumerable<(SealedField Field, string Reason)> Faults(DateOnly today)
    {
        foreach (var (field, text) in new[] { (SealedField.Name, Name), (SealedField.Phone, Phone), (SealedField.Email, Email), (SealedField.Address, Address) })
        {
            if (text is not null && (string.IsNullOrWhiteSpace(text) || text.Length > Longest || text.Any(char.IsControl)))
                yield return (field, $"It is empty, has more than {Longest} characters, or holds control characters.");
        }

        if (Phone is { } phone && !PhonePattern().IsMatch(phone))
            yield return (SealedField.Phone, "Expected digits and blanks, perhaps with + before them.");
        if (Email is { } email && !EmailPattern().IsMatch(email))
            yield return (SealedField.Email, "Expected an address such as name@example.no.");
        if (BirthDate is { } born && (born > today || born < today.AddYears(-125)))
            yield return (SealedField.BirthDate, "The date is in the future, or more than 125 years ago.");
        else if (BirthDate is { } given && NationalId is { BirthDate: { } told, Kind: not NationalIdKind.HNumber } && told != given)
            yield return (SealedField.BirthDate, "The national identity number tells another date.");
    }

    /// <summary>The parts as texts to be sealed.</summary>
    internal IEnumerable<(SealedField Field, string Text)> Texts() => new (SealedField Field, string? Text)[]
    {
        (SealedField.Name, Name),
        (SealedField.NationalId, NationalId?.Digits),
        (SealedField.BirthDate, (BirthDate ?? NationalId?.BirthDate)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (SealedField.Phone, Phone),
        (SealedField.Email, Email),
        (SealedField.Address, Address),
    }.Where(part => part.Text is not null).Select(part => (part.Field, part.Text!));

    /// <summary>The identity that texts tell.</summary>
    internal static Identity Of(IReadOnlyDictionary<SealedField, string> texts) => new()
    {
        Name = texts[SealedField.Name],
        // It was checked when it was recorded, perhaps where numbers for testing were taken.
        NationalId = texts.TryGetValue(SealedField.NationalId, out var digits) && NationalId.TryParse(digits, DateOnly.MaxValue, synthetic: true, out var id, out _) ? id : null,
        BirthDate = texts.TryGetValue(SealedField.BirthDate, out var born) ? DateOnly.ParseExact(born, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Phone = texts.GetValueOrDefault(SealedField.Phone),
        Email = texts.GetValueOrDefault(SealedField.Email),
        Address = texts.GetValueOrDefault(SealedField.Address),
    };

    [GeneratedRegex(@"\A\+?[0-9][0-9 ]{3,19}\z")]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"\A[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+\z")]
    private static partial Regex EmailPattern();
}
