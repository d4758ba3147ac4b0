using System.Globalization;
using TrialMatch.Patients.Vault;

namespace TrialMatch.Patients.Tests;

/// <summary>The numbers are computed here from invented birth dates; whether anybody has one of them is not known.</summary>
public sealed class National_identity_numbers
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("010190", 0, 499, "1990-01-01")]
    [InlineData("311299", 0, 499, "1999-12-31")]
    [InlineData("010100", 500, 999, "2000-01-01")]
    [InlineData("290224", 500, 999, "2024-02-29")]
    [InlineData("010139", 0, 499, "1939-01-01")]
    [InlineData("150640", 900, 999, "1940-06-15")]
    [InlineData("150655", 500, 749, "1855-06-15")]
    public void tell_the_birth_date_with_its_century(string date, int from, int to, string born)
    {
        foreach (var number in Numbers(date, from, to))
            Read(number)!.BirthDate.Should().Be(DateOnly.Parse(born, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("410190", NationalIdKind.DNumber)]
    [InlineData("710190", NationalIdKind.DNumber)]
    [InlineData("014190", NationalIdKind.HNumber)]
    [InlineData("015290", NationalIdKind.HNumber)]
    [InlineData("010190", NationalIdKind.BirthNumber)]
    public void are_known_by_what_is_added_to_day_or_month(string date, NationalIdKind kind) =>
        Read(Numbers(date, 0, 499).First())!.Kind.Should().Be(kind);

    [Fact]
    public void with_any_one_digit_changed_are_refused()
    {
        foreach (var number in Numbers("170563", 300, 330))
        {
            foreach (var at in Enumerable.Range(0, 11))
            {
                foreach (var digit in Enumerable.Range('0', 10).Select(code => (char)code).Where(digit => digit != number[at]))
                    Fault(number[..at] + digit + number[(at + 1)..]).Should().NotBeNull();
            }
        }
    }

    [Fact]
    public void with_two_neighbouring_digits_swapped_are_refused()
    {
        foreach (var number in Numbers("170563", 300, 399))
        {
            foreach (var at in Enumerable.Range(0, 10).Where(at => number[at] != number[at + 1]))
                Fault(number[..at] + number[at + 1] + number[at] + number[(at + 2)..]).Should().NotBeNull();
        }
    }

    [Theory]
    [InlineData("310290")]
    [InlineData("000190")]
    [InlineData("011390")]
    [InlineData("290223")]
    public void of_a_day_that_never_was_are_refused(string date) =>
        Numbers(date, 0, 99).Should().AllSatisfy(number => Fault(number).Should().Be(NationalIdFault.NoBirthDate));

    [Fact]
    public void of_somebody_not_born_yet_are_refused() => Fault(Numbers("010130", 500, 999).First()).Should().Be(NationalIdFault.NoBirthDate);

    [Theory]
    [InlineData("")]
    [InlineData("1705633012")]
    [InlineData("170563330122")]
    [InlineData("17056333o12")]
    [InlineData("１７０５６３３３０１２")]
    [InlineData("170563+33012")]
    public void have_eleven_digits(string text) => Fault(text).Should().Be(NationalIdFault.NotElevenDigits);

    [Fact]
    public void may_be_written_in_two_groups()
    {
        var number = Numbers("170563", 300, 399).First();

        Read(number.Insert(6, " ")).Should().Be(Read(number));
        Read($" {number.Insert(6, "-")} ").Should().Be(Read(number));
    }

    [Theory]
    [InlineData("018190")]
    [InlineData("019290")]
    [InlineData("016690")]
    [InlineData("017790")]
    public void made_for_testing_are_taken_where_testing_is_said(string date)
    {
        var number = Numbers(date, 0, 99).First();

        Fault(number).Should().Be(NationalIdFault.Synthetic);
        NationalId.TryParse(number, Today, synthetic: true, out var id, out _).Should().BeTrue();
        id!.BirthDate!.Value.Year.Should().Be(1990);
    }

    [Fact]
    public void of_the_rules_of_2032_are_taken_from_that_year_on_and_tell_no_century()
    {
        foreach (var number in Numbers("170563", 300, 330, remainder: 2))
        {
            Fault(number).Should().Be(NationalIdFault.WrongCheckDigits);
            NationalId.TryParse(number, new DateOnly(2032, 1, 1), synthetic: false, out var id, out _).Should().BeTrue();
            id!.BirthDate.Should().BeNull();
        }
    }

    [Fact]
    public void never_show_themselves()
    {
        var number = Numbers("170563", 300, 399).First();

        $"{Read(number)}".Should().NotContain(number).And.Be("(BirthNumber)");
    }

    /// <summary>Every number of a date whose individual number lies in a range.</summary>
    internal static IEnumerable<string> Numbers(string date, int from, int to, int remainder = 0)
    {
        for (var individual = from; individual <= to; individual++)
        {
            var nine = date + individual.ToString("000", CultureInfo.InvariantCulture);
            var first = (11 + remainder - (Sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
            var second = (11 - ((Sum(nine, [5, 4, 3, 2, 7, 6, 5, 4, 3]) + (2 * first)) % 11)) % 11;
            if (first < 10 && second < 10)
                yield return $"{nine}{first}{second}";
        }

        static int Sum(string digits, int[] weights) => digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum();
    }

    private static NationalId? Read(string text) => NationalId.TryParse(text, Today, synthetic: false, out var id, out _) ? id : null;

    private static NationalIdFault? Fault(string text) => NationalId.TryParse(text, Today, synthetic: false, out _, out var fault) ? null : fault;
}
