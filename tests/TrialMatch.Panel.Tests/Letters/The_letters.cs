using System.Collections;
using System.Globalization;
using System.Resources;
using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Letters;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Letters;

public class The_letters
{
    private static readonly ResourceManager Resources = new(typeof(LetterTexts));

    public static TheoryData<string> Languages => [.. LetterTexts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void are_there_in_every_language_with_the_same_places_for_what_is_filled_in(string language)
    {
        var (own, first) = (Texts(language), Texts("nb"));

        own.Keys.Should().BeEquivalentTo(first.Keys);
        foreach (var (key, text) in own)
        {
            text.Should().NotBeNullOrWhiteSpace("{0}", key);
            Places(text).Should().Equal(Places(first[key]), "{0} in {1}", key, language);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void say_every_kind_of_advice_and_every_status_of_a_method(string language)
    {
        var texts = Texts(language);

        foreach (var kind in Enum.GetValues<AdviceKind>())
            texts.Should().ContainKeys($"Kind.{kind}", $"Plain.{kind}");
        foreach (var state in Enum.GetValues<Panel.Methods.MethodState>())
            texts.Should().ContainKey($"Method.{state}");
        foreach (var verdict in Enum.GetValues<Matching.Ranking.Verdict>())
            texts.Should().ContainKey($"Verdict.{verdict}");
    }

    [Theory]
    [InlineData("nb", "Rådet gir ingen rett til behandling", "Rådet gir deg ingen rett til behandlingen")]
    [InlineData("nn", "Rådet gir ingen rett til behandling", "Rådet gir deg ingen rett til behandlinga")]
    [InlineData("en", "The advice gives no right to treatment", "The advice gives you no right to the treatment")]
    [InlineData("se", "Ráđđi ii atte vuoigatvuođa dikšui", "Ráđđi ii atte dutnje vuoigatvuođa dikšui")]
    public void say_that_advice_gives_no_right_to_treatment(string language, string toTheDoctor, string toThePatient)
    {
        DoctorLetter.Of(Issued, language).ToString().Should().Contain(toTheDoctor);
        PatientLetter.Of(Issued, language).ToString().Should().Contain(toThePatient);
    }

    [Fact]
    public void tell_the_doctor_everything()
    {
        var letter = DoctorLetter.Of(Issued with { TrialChangesSeen = ["NCT00000001"] }, "nb").ToString();

        letter.Should().ContainAll(
            Written.Question.Text, "Vi råder til studie.", "1. Klinisk studie i Norge", "NCT00000001", "Oslo universitetssykehus", "Studiesykepleier, 22 00 00 00",
            "alle kriterier er oppfylt", "Studien er endret", "dabrafenib for LUAD. Nye metoder: ikke registrert", "Planchard", "2026-03-05", "Kari Koordinator");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void tell_the_patient_in_plain_words_and_without_those_meant_for_doctors(string language)
    {
        var letter = PatientLetter.Of(Issued, language).ToString();

        letter.Should().ContainAll("Study NCT00000001", "Oslo universitetssykehus", "dabrafenib", "Kari Koordinator");
        letter.Should().NotContainAny(Issued.Advice.Select(item => item.Reason.Text)).And.NotContainAny("LUAD", "Planchard", "off-label", "Vi råder til studie.");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void tell_dissent_to_both(string language)
    {
        var dissenting = Issued with { Advice = [Issued.Advice[0] with { Dissents = [new("co", 1, new("For sent i forløpet."))] }] };

        DoctorLetter.Of(dissenting, language).ToString().Should().Contain("For sent i forløpet.");
        PatientLetter.Of(dissenting, language).ToString().Should().NotContain("For sent i forløpet.").And.Contain(Texts(language)["Patient.Dissent"]);
    }

    [Fact]
    public void are_not_written_before_the_advice_is_issued_nor_in_other_languages()
    {
        FluentActions.Invoking(() => DoctorLetter.Of(At(Stage.AdviceDrafted)!, "nb")).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => PatientLetter.Of(Issued, "de")).Should().Throw<ArgumentException>();
    }

    private static PanelCase Issued => At(Stage.AdviceIssued)!;

    private static Dictionary<string, string> Texts(string language)
    {
        // Bokmål is the neutral resource; asking for its parents would hide what another language lacks.
        var culture = language == "nb" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Places(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Order(StringComparer.Ordinal);
}
