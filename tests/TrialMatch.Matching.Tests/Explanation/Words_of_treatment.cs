using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Matching.Tests.Explanation;

public class Words_of_treatment
{
    [Theory]
    [InlineData("after osimertinib (PR, PD 2026-05)", "en", "after osimertinib, line 1, partial response, progression 2026-05")]
    [InlineData("CAPOX x 8 cycles 2025-03 to 2025-09", "nb", "etter capecitabine + oxaliplatin, linje 1, fra 2025-03, til 2025-09, 8 kurer")]
    [InlineData("palliative radiotherapy to spine 30 Gy 2026-08", "nb", "etter strålebehandling, mot ryggsøyle, 30 Gy, palliativ, til 2026-08")]
    [InlineData("autologous transplant 2024-05", "en", "after autologous transplant, until 2024-05")]
    [InlineData("after capecitabine stopped for toxicity", "nb", "etter capecitabine, linje 1, avsluttet på grunn av toksisitet")]
    [InlineData("allergic to taxane", "nb", "overfølsom for taksan")]
    [InlineData("no known allergies", "en", "no hypersensitivity to any drug")]
    [InlineData("in another trial until 2026-12", "nb", "i en annen studie, til 2026-12")]
    [InlineData("platinum resistant", "nb", "platinaresistent")]
    public void tell_what_is_known(string item, string language, string words) =>
        FactText.Of(ProfileLine.Parse(item, new DateOnly(2026, 11, 22)).Profile!.Facts.Single(), CultureInfo.GetCultureInfo(language)).Should().Be(words);

    [Theory]
    [InlineData("palliative radiotherapy to spine", "nb", "når behandlingen sluttet: palliativ strålebehandling mot ryggsøyle (for grovt angitt)")]
    [InlineData("autologous transplant", "en", "when treatment ended: autologous transplant (too coarse)")]
    [InlineData("investigational drug", "nb", "når behandlingen sluttet: studiemedisin (for grovt angitt)")]
    [InlineData("EGFR inhibitor", "nb", "når behandlingen sluttet: EGFR-hemmer (for grovt angitt)")]
    public void tell_what_is_missing(string subject, string language, string words) =>
        MissingText.Of(new MissingFact(MissingKind.TooCoarse, FactTopic.TherapyDate, subject), CultureInfo.GetCultureInfo(language)).Should().Be(words);

    [Theory]
    [InlineData("nb")]
    [InlineData("en")]
    public void exist_for_every_topic_and_caution(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var topic in Enum.GetValues<FactTopic>())
            Texts.Of("Topic", topic, culture, "x").Should().NotBeEmpty();
        foreach (var caution in Enum.GetValues<Caution>())
            Texts.Of("Caution", caution, culture).Should().NotBeEmpty();
    }
}
