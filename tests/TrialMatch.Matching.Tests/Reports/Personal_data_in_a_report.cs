using System.Text.Json;
using TrialMatch.Matching.Reports;

namespace TrialMatch.Matching.Tests.Reports;

public class Personal_data_in_a_report
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("Navn: Kari Nordmann\nEGFR p.L858R", "Kari Nordmann", PersonalDataKind.Name)]
    [InlineData("Navn: kari nordmann, EGFR", "kari nordmann", PersonalDataKind.Name)]
    [InlineData("Pasient: NORDMANN, KARI\nEGFR", "NORDMANN", PersonalDataKind.Name)]
    [InlineData("Patient name: John Smith DOB: 1961-03-12", "John Smith", PersonalDataKind.Name)]
    [InlineData("Patient name: John Smith DOB: 1961-03-12", "1961-03-12", PersonalDataKind.BirthDate)]
    [InlineData("Fødselsnr: 12036112345", "12036112345", PersonalDataKind.NationalId)]
    [InlineData("Pasienten (120361 12345) har", "120361 12345", PersonalDataKind.NationalId)]
    [InlineData("D-nummer 52036112345 og funn", "52036112345", PersonalDataKind.NationalId)]
    [InlineData("født 12.03.1961, kvinne", "12.03.1961", PersonalDataKind.BirthDate)]
    [InlineData("Fødd: 12. mars 1961", "12. mars 1961", PersonalDataKind.BirthDate)]
    [InlineData("Tlf: 900 12 345", "900 12 345", PersonalDataKind.Phone)]
    [InlineData("ring +47 90012345 ved spørsmål", "90012345", PersonalDataKind.Phone)]
    [InlineData("svar til kari.nordmann@example.no", "kari.nordmann@example.no", PersonalDataKind.Email)]
    [InlineData("Adresse: Storgata 1, 9008 Tromsø", "Storgata 1", PersonalDataKind.Address)]
    [InlineData("Med hilsen\nOla Hansen", "Ola Hansen", PersonalDataKind.Name)]
    [InlineData("Vurdert av overlege Ola Hansen.", "Ola Hansen", PersonalDataKind.Name)]
    public void is_covered_and_told_of_but_never_repeated(string text, string data, PersonalDataKind kind)
    {
        var reading = ReportReader.Read(text, Today);

        reading.Personal.Should().Contain(covered => covered.Kind == kind);
        JsonSerializer.Serialize(reading, MatchingJson.Options).Should().NotContain(data);
    }

    [Theory]
    [InlineData("Pasient: 63 år gammel kvinne med adenokarsinom i lunge.", "LUAD")]
    [InlineData("Pasientnavn: Kari Nordmann Diagnose: Adenokarsinom i lunge", "LUAD")]
    [InlineData("TMB 12 mut/Mb, dekning 1250x, prøvenummer 26123456.", "TMB 12")]
    public void does_not_take_the_findings_with_it(string text, string item) =>
        ReportReader.Read(text, Today).Proposals.Should().Contain(proposal => proposal.Item == item);
}
