using System.Globalization;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Matching.Tests.ProfileLines;

public sealed class Errors_of_a_line
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Broken =
    [
        "EGFR", "F 63, EGFR misense", "EGRF L858R", "NTRK fusion", "EGFR negative", "K 63, LUAD", "BRAF V600E VAF 120%", "BRAF V600E VAF 0.12", "BRAF V600E VAF x",
        "FOO::ALK", "PD-L1 60%", "PD-L1", "HER2 IHC 4+", "HER2 IHC", "ER 3", "ER 900%", "HER2 ISH", "MSI", "TMB", "HRD score", "LOH", "melanomx", "Os", "Våler", "place Tromsöö", "diagnosis x", "infection x", "medication x",
        "panel x", "comorbidity x", "9008 Bergen", "0000", "osimertinib", "after osimertinb", "after osimertinib until yesterday", "after osimertinib until 2027-09", "on",
        "untreated LUAD", "untreated, after osimertinib", "no active brain mets", "brain mets stable since x", "ECOG 7", "ECOG", "progression 2026-05", "allergic to paclitaxl", "in another trial until",
        "after osimertinib from 2026-05 (PD 2026-03)", "after osimertinib from 2026-05 until 2026-03", "ECOG 0-1", "Karnofsky 85", "stage V", "ECOG 1, ECOG 2", "F 63, M", "LUAD, MEL", "F 163", "born 1962-04-12",
        "born 2027", "ECOG 1 2026-13", "ECOG 1 (2027-01-01)", "ECOG 1 1850-01-01", "Hb 10,2", "Hb 10.2 mg", "C34.77", "C79.3", "toxicity grade 6", "life expectancy long", "TSO500, FoundationOne", "F 63\t", "  ",
        "DPYD *1", "HLA-X", "DPYD activity score", "EGFR exon", "BRAF V600E/K", "BRAF V600 except", "BRAF c.17", "tested for X", "tumour content x", "Child-Pugh B 12", "NYHA 7", "Gleason 44", "heart failure since x",
        "stopped for x", "after osimertinib best response x", "relapsed since", "TRK positive", "54:b", "EML4::X",
    ];

    public static TheoryData<string> Languages => ["nb", "nn", "se"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void are_said_in_every_language(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        var english = Broken.Concat(Scrambled()).SelectMany(line => ProfileLine.Parse(line, Today).Errors)
            .SelectMany(error => new[] { error.Read, error.Wanted }).Where(text => !text.IsIn(culture)).Select(text => text.Key).Distinct();

        english.Should().BeEmpty();
    }

    [Fact]
    public void keep_the_words_that_were_typed_and_those_that_can_be()
    {
        var error = ProfileLine.Parse("F 63, EGFR misense", Today).Errors.Single();

        error.In(CultureInfo.GetCultureInfo("nb")).Should().StartWith("kolonne 12: her står `EGFR`, deretter `misense`; ventet en proteinendring (p.L858R)").And.Contain("; nærmeste kjente ord: missense");
        error.In(CultureInfo.GetCultureInfo("nn")).Should().Contain("venta ei proteinendring");
        error.In(CultureInfo.GetCultureInfo("se")).Should().StartWith("čuolda 12: dás lea `EGFR`");
        error.ToString().Should().StartWith("column 12: read `EGFR`, then `misense`; expected a protein change (p.L858R)");
    }

    [Fact]
    public void that_name_a_thing_name_it_in_the_same_language() =>
        ProfileLine.Parse("F 63, M", Today).Errors.Single().Read.In(CultureInfo.GetCultureInfo("nb")).Should().Be("kjønnet er sagt to ganger, forskjellig");

    [Fact]
    public void and_notes_are_said_in_every_language() =>
        ProfileLine.Parse("Hb 10.2", Today).Items.Single().Notes.Single().In(CultureInfo.GetCultureInfo("nn")).Should().Contain("utan eining").And.Contain("g/dL");

    private static IEnumerable<string> Scrambled()
    {
        const string Line = "F 63, LUAD stage IV, EGFR p.L858R VAF 12%, PD-L1 TPS 60%, ECOG 1 (2026-10), after FOLFOX (adjuvant) then osimertinib until 2026-09, Hb 10.2 g/dL, no brain mets, TMB 12, 9008 Tromsø";
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var text = Line.ToCharArray();
            for (var slip = random.Next(1, 12); slip > 0; slip--)
                text[random.Next(text.Length)] = text[random.Next(text.Length)];
            yield return new string(text, 0, random.Next(1, text.Length + 1));
        }
    }
}
