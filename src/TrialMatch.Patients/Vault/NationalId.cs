using System.Diagnostics.CodeAnalysis;

namespace TrialMatch.Patients.Vault;

/// <summary>Which register gave a number.</summary>
public enum NationalIdKind
{
    /// <summary>Fødselsnummer, for residents.</summary>
    BirthNumber,

    /// <summary>D-number, for those who are here for a while: 40 is added to the day.</summary>
    DNumber,

    /// <summary>H-number, given by one hospital while no other is known: 40 is added to the month.</summary>
    HNumber,
}

/// <summary>Why a text is no national identity number.</summary>
public enum NationalIdFault
{
    /// <summary>It does not have eleven digits.</summary>
    NotElevenDigits,

    /// <summary>Its first six digits are no date, or one that its individual number was never given for.</summary>
    NoBirthDate,

    /// <summary>A check digit is wrong: a slip of the pen.</summary>
    WrongCheckDigits,

    /// <summary>It was made for testing.</summary>
    Synthetic,
}

/// <summary>
/// A Norwegian national identity number. Never written to a log or an event: <see cref="ToString"/> hides it, and whoever
/// needs the digits asks for them by <see cref="Reveal"/>.
/// </summary>
/// <remarks>
/// Numbers of the 1964 rules have a first check digit that makes the weighted sum divisible by eleven; those of the rules
/// that hold from 2032 leave a remainder of 0 to 3 and tell no century
/// (skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032).
/// </remarks>
public sealed record NationalId
{
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    private static readonly DateOnly NewRules = new(2032, 1, 1);

    private NationalId(string digits, NationalIdKind kind, DateOnly? birthDate) => (Digits, Kind, BirthDate) = (digits, kind, birthDate);

    /// <summary>The eleven digits.</summary>
    internal string Digits { get; }

    /// <summary>Which register gave it.</summary>
    public NationalIdKind Kind { get; }

    /// <summary>The birth date that it tells; none for a number of the rules of 2032, which leave the century open.</summary>
    public DateOnly? BirthDate { get; }

    /// <summary>Reads eleven digits; a blank or a hyphen may stand before the last five.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="today">Numbers of the rules of 2032 are not given before that year.</param>
    /// <param name="synthetic">Whether numbers made for testing are taken: month + 80 (the Tax Administration's), + 65 (the health network's).</param>
    /// <param name="id">The number.</param>
    /// <param name="fault">Why it is none.</param>
    public static bool TryParse(
        string text, DateOnly today, bool synthetic, [NotNullWhen(true)] out NationalId? id, [NotNullWhen(false)] out NationalIdFault? fault)
    {
        (id, fault) = Read(text.Trim(), today, synthetic);
        return id is not null;
    }

    /// <summary>The eleven digits, for one who may see them.</summary>
    public string Reveal() => Digits;

    /// <summary>Tells the kind alone.</summary>
    public override string ToString() => $"({Kind})";

    private static (NationalId? Id, NationalIdFault? Fault) Read(string text, DateOnly today, bool synthetic)
    {
        var digits = text.Length == 12 && text[6] is ' ' or '-' ? text.Remove(6, 1) : text;
        if (digits.Length != 11 || !digits.All(char.IsAsciiDigit))
            return (null, NationalIdFault.NotElevenDigits);
        var first = Remainder(digits, FirstWeights);
        var newRules = first is > 0 and <= 3;
        if (Remainder(digits, SecondWeights) != 0 || first > 3 || (newRules && today < NewRules))
            return (null, NationalIdFault.WrongCheckDigits);

        var (day, month, year) = (Two(digits, 0), Two(digits, 2), Two(digits, 4));
        var kind = day > 40 ? NationalIdKind.DNumber : month is > 40 and <= 52 ? NationalIdKind.HNumber : NationalIdKind.BirthNumber;
        day -= kind == NationalIdKind.DNumber ? 40 : 0;
        var madeForTesting = month is > 65 and <= 77 or > 80 and <= 92;
        month -= month > 80 ? 80 : month > 65 ? 65 : month > 40 ? 40 : 0;
        if (newRules)
            return IsDate(2000 + year, month, day) || IsDate(1900 + year, month, day) ? Taken(null) : (null, NationalIdFault.NoBirthDate);
        return Century(int.Parse(digits.AsSpan(6, 3), System.Globalization.CultureInfo.InvariantCulture), year) is { } century && IsDate(century + year, month, day)
            ? Taken(new DateOnly(century + year, month, day))
            : (null, NationalIdFault.NoBirthDate);

        (NationalId?, NationalIdFault?) Taken(DateOnly? born) =>
            madeForTesting && !synthetic ? (null, NationalIdFault.Synthetic)
            : born > today ? (null, NationalIdFault.NoBirthDate)
            : (new NationalId(digits, kind, born), null);
    }

    /// <summary>The century that an individual number was given in, by the table of the population register.</summary>
    private static int? Century(int individual, int year) => individual switch
    {
        < 500 => 1900,
        <= 749 when year >= 54 => 1800,
        >= 900 when year >= 40 => 1900,
        _ when year <= 39 => 2000,
        _ => null,
    };

    private static int Remainder(string digits, int[] weights) => weights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % 11;

    private static int Two(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    private static bool IsDate(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
