using System.Globalization;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation.Editing;

/// <summary>Sex and age as a line says them, each as a field of a form shows it.</summary>
/// <param name="Sex">"F", "M" or nothing.</param>
/// <param name="Age">Years ("63"), months ("5 months"), a year or a month of birth ("1962", "1962-04"), or nothing.</param>
public sealed record PersonWording(string Sex, string Age)
{
    private const int OldestYears = 120;
    private const int MostMonths = 48;

    /// <summary>What the facts of a line say.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="on">The day for which the line's ages were told.</param>
    public static PersonWording Of(IEnumerable<Fact> facts, DateOnly on)
    {
        var (sex, age) = ("", "");
        foreach (var fact in facts)
        {
            if (fact is SexFact told)
                sex = told.Sex == Profiles.Sex.Female ? "F" : "M";
            else if (fact is BirthFact birth)
                age = AgeOf(birth, on);
        }

        return new PersonWording(sex, age);
    }

    /// <summary>The item of a line.</summary>
    public override string ToString() => (Sex, Age) switch
    {
        (_, "") => Sex,
        ("", _) => IsBirth ? $"born {Age}" : IsYears ? $"{Age} years" : Age,
        _ => IsBirth ? $"{Sex} born {Age}" : $"{Sex} {Age}",
    };

    private bool IsBirth => Age.Length >= 4 && Age.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    private bool IsYears => Age.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static string AgeOf(BirthFact birth, DateOnly on)
    {
        for (var years = 0; years <= OldestYears; years++)
        {
            if (BirthFact.IntervalFor(years, on) == (birth.Earliest, birth.Latest))
                return years.ToString(CultureInfo.InvariantCulture);
        }

        for (var months = 0; months <= MostMonths; months++)
        {
            if ((on.AddMonths(-months - 1).AddDays(1), on.AddMonths(-months)) == (birth.Earliest, birth.Latest))
                return string.Create(CultureInfo.InvariantCulture, $"{months} months");
        }

        return birth.Earliest is { Month: 1, Day: 1 } && (birth.Latest is { Month: 12, Day: 31 } || birth.Latest.Month > 1)
            ? birth.Earliest.ToString("yyyy", CultureInfo.InvariantCulture)
            : birth.Earliest.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }
}
