using System.Text.RegularExpressions;
using TrialMatch.Registry.Import.CtGov;

namespace TrialMatch.Registry.Tests;

public class An_eligibility_text
{
    private static readonly string Nested = "Inclusion Criteria:\n\n* Adequate organs:\n\n  1. Platelets \\>= 100,000/mm\\^3\n  2. Bilirubin \\<= 1.5 x ULN\n* ECOG 0-1\n\nExclusion Criteria:\n\n* Pregnancy";

    public static TheoryData<string> Texts => new()
    {
        Nested,
        "Inclusion Criteria:\n\n* Lung cancer.\n* At least 4 weeks since surgery. Exclusion Criteria\n* Pregnancy.\n* NYHA III or IV.",
        "Inclusion Criteria:\n1. Age 18 yearsExclusion Criteria:\n1. Asthma",
        "No headings at all, one sentence. And another one that follows.",
        "Inclusion criteria：\n1、Signed consent；\n2、ECOG 0-1\nExclusion criteria：\n(1) Brain metastases\n(2) Hepatitis B",
        "DISEASE CHARACTERISTICS:\n\n* Stage II-IIIB\n\nPATIENT CHARACTERISTICS:\n\n* WBC \\>= 4,000\n* Not pregnant",
        "Donor Inclusion Criteria:\n\n* Related\n\nDonor Exclusion Criteria:\n\n* HIV\n\nPatients who meet any of the following criteria will be excluded:\n\n* Sepsis",
        "Inclusion Criteria: none\n\nExclusion Criteria: none",
    };

    [Fact]
    public void is_cut_into_sentences_on_either_side() =>
        EligibilityText.Cut(Nested).Should().Equal(
            new EligibilitySentence(false, null, "Adequate organs: • Platelets >= 100,000/mm^3 • Bilirubin <= 1.5 x ULN"),
            new EligibilitySentence(false, null, "ECOG 0-1"),
            new EligibilitySentence(true, null, "Pregnancy"));

    [Fact]
    public void finds_a_heading_that_lost_its_line_break() =>
        EligibilityText.Cut("Inclusion Criteria:\n* At least 4 weeks since surgery. Exclusion Criteria\n* Pregnancy.")
            .Should().Equal(
                new EligibilitySentence(false, null, "At least 4 weeks since surgery."),
                new EligibilitySentence(true, null, "Pregnancy."));

    [Fact]
    public void keeps_a_heading_that_says_more_than_inclusion_or_exclusion() =>
        EligibilityText.Cut("Donor Exclusion Criteria:\n\n* HIV").Should().Equal(new EligibilitySentence(true, "Donor Exclusion Criteria:", "HIV"));

    [Fact]
    public void is_kept_when_it_has_no_headings() =>
        EligibilityText.Cut("Adults with glioma.").Should().Equal(new EligibilitySentence(false, null, "Adults with glioma."));

    [Fact]
    public void does_not_take_a_patient_who_must_be_ineligible_for_an_exclusion() =>
        EligibilityText.Cut("Inclusion Criteria:\n\n* Ineligible for transplant, with one of the following:\n  * Age over 75\n* AML")
            .Should().OnlyContain(sentence => !sentence.Exclusion).And.HaveCount(2);

    [Fact]
    public void cuts_running_text_at_the_ends_of_sentences() =>
        EligibilityText.Cut(string.Join(' ', Enumerable.Repeat("Patients must have measurable disease, e.g. Lesions of 10 mm.", 6)))
            .Should().HaveCount(6);

    [Theory]
    [InlineData(" ")]
    [InlineData("* ")]
    [InlineData("\n  * a")]
    [InlineData("Exclusion Criteria")]
    [InlineData("following criteria ")]
    [InlineData("\\")]
    public void is_cut_in_time_however_strange_it_is(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Limits.Eligibility / part.Length));

        ((Action)(() => EligibilityText.Cut(text))).ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void loses_no_word_but_bullets_and_plain_headings(string text)
    {
        var sentences = EligibilityText.Cut(text);

        var kept = sentences.Select(sentence => sentence.Heading).OfType<string>().Distinct()
            .Concat(sentences.Select(sentence => sentence.Text))
            .SelectMany(Words);
        kept.Should().BeEquivalentTo(Words(WithoutBulletsAndPlainHeadings(text)));
    }

    private static string WithoutBulletsAndPlainHeadings(string text) => Regex.Replace(
        Regex.Replace(text, @"(?:(?<=^|\n)|(?<=\. |years))(?:Inclusion|Exclusion) [Cc]riteria(?=[:：\n])", "\n"),
        @"(?<=^|\n)\s*(?:\(?\d[.)、]|\*)", "\n");

    private static IEnumerable<string> Words(string text) => Regex.Matches(text, @"\w+").Select(match => match.Value);
}
