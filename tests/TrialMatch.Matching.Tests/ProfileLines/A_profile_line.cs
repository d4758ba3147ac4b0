using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Tests.ProfileLines;

public class A_profile_line
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void tells_a_whole_patient_in_the_order_of_its_items()
    {
        var result = ProfileLine.Parse("F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø", Today);

        result.Errors.Should().BeEmpty();
        result.Profile!.Facts.Select(FactText.Of).Should().Equal(
            "sex Female", "born 1962-11-23..1963-11-22", "diagnosis LUAD", "stage IV", "panel", "Ecog 1", "Systemic osimertinib line 1", "lives 9008 Tromsø NO");
        result.Profile.Facts.Select(fact => fact.Id).Should().Equal("f1", "f2", "f3", "f4", "r1", "f5", "f6", "f7");
        result.Profile.Facts.Should().OnlyContain(fact => fact.Date == Today && fact.Source == FactSource.Clinician);
        result.Profile.Facts.OfType<MolecularReport>().Single().Findings.Should().HaveCount(2);
        result.Items.Select(item => (item.Column, item.Length, item.Text)).Should().StartWith([(1, 4, "F 63"), (7, 13, "LUAD stage IV")]);
    }

    [Fact]
    public void dates_facts_by_the_date_behind_them()
    {
        var facts = ProfileLine.Parse("LUAD 2025-01-05 stage IV 2026-02, ECOG 1 (2026-10-03), Hb 10.2 g/dL 2026-11-01, PS 2", Today).Profile!.Facts;

        facts.Select(fact => fact.Date).Should().Equal(
            new DateOnly(2025, 1, 5), new DateOnly(2026, 2, 1), new DateOnly(2026, 10, 3), new DateOnly(2026, 11, 1), Today);
    }

    [Fact]
    public void puts_findings_into_the_report_of_their_panel_unless_they_carry_another_date()
    {
        var facts = ProfileLine.Parse("KRAS G12C, TSO500 2026-03-01, MSS, EGFR wt 2025-10-02", Today).Profile!.Facts;

        var reports = facts.OfType<MolecularReport>().ToList();
        reports.Select(report => (report.Id, report.Panel, report.Date, report.Findings.Length)).Should().Equal(
            ("r1", "TSO500", new DateOnly(2026, 3, 1), 2), ("r2", null, new DateOnly(2025, 10, 2), 1));
    }

    [Fact]
    public void counts_lines_over_all_of_its_items_without_adjuvant_treatment()
    {
        var facts = ProfileLine.Parse("after FOLFOX (adjuvant), after irinotecan, progression on irinotecan, on pembrolizumab", Today).Profile!.Facts;

        facts.Select(FactText.Of).Should().Equal(
            "Systemic fluorouracil+leucovorin+oxaliplatin Adjuvant", "Systemic irinotecan line 1 progressed yes", "Systemic pembrolizumab line 2 ongoing");
    }

    [Fact]
    public void tells_what_its_reader_decided()
    {
        var items = ProfileLine.Parse("Hb 10.2, C34.1, TMB 12", Today).Items;

        items[0].Notes.Single().ToString().Should().Contain("g/dL");
        items[1].Notes.Single().ToString().Should().Contain("LUNG");
        items[2].Notes.Single().ToString().Should().Contain("10");
    }

    [Fact]
    public void with_errors_makes_no_profile_but_shows_what_was_read_and_all_errors()
    {
        var result = ProfileLine.Parse("F 63, LUADX, ECOG 9, 9008 Tromsø", Today);

        result.Profile.Should().BeNull();
        result.Errors.Select(error => error.Column).Should().Equal(7, 19);
        result.Items.Select(item => item.Text).Should().Equal("F 63", "9008 Tromsø");
    }

    [Theory]
    [InlineData("EGFR", 5, "read `EGFR`", "a protein change (p.L858R)", null)]
    [InlineData("F 63, EGFR misense", 12, "read `EGFR`, then `misense`", "a protein change (p.L858R)", "missense")]
    [InlineData("EGRF L858R", 1, "read `EGRF`", "a gene", "EGFR")]
    [InlineData("NTRK fusion", 1, "several", "one gene", "NTRK1")]
    [InlineData("EGFR negative", 6, "protein or mutation", "EGFR wt", null)]
    [InlineData("K 63, LUAD", 1, "woman (kvinne) of that age or potassium", "F or kvinne before an age", null)]
    [InlineData("BRAF V600E VAF 120%", 16, "120 %", "0 to 100", null)]
    [InlineData("FOO::ALK", 1, "FOO::ALK", "fusion", null)]
    [InlineData("PD-L1 60%", 7, "without the kind of score", "TPS, CPS or IC", null)]
    [InlineData("PD-L1", 6, "read `PD-L1`", "TPS, CPS or IC", null)]
    [InlineData("HER2 IHC 4+", 10, "read `4+`", "0, 1+, 2+ or 3+", null)]
    [InlineData("ER 3", 4, "read `ER`, then `3`", "a share (90%)", null)]
    [InlineData("MSI", 4, "read `MSI`", "high or stable", null)]
    [InlineData("TMB", 4, "read `TMB`", "mutations per megabase", null)]
    [InlineData("melanomx", 1, "read `melanomx`", "a diagnosis", "melanom")]
    [InlineData("Os", 1, "may be a diagnosis", "`place Os`", null)]
    [InlineData("Våler", 1, "name of 2 things", "postal code", null)]
    [InlineData("place Tromsöö", 7, "read `place`, then `Tromsöö`", "a place", "Tromsø")]
    [InlineData("9008 Bergen", 6, "read `9008`, then `Bergen`", "the town of 9008", "9008 Tromsø")]
    [InlineData("0000", 1, "read `0000`", "a place", null)]
    [InlineData("osimertinib", 1, "read `osimertinib`", "a word before the drug", null)]
    [InlineData("after osimertinb", 7, "read `after`, then `osimertinb`", "a drug", "osimertinib")]
    [InlineData("after osimertinib until yesterday", 25, "then `yesterday`", "a date", null)]
    [InlineData("after osimertinib until 2027-09", 25, "lies in the future", "2026-11-22", null)]
    [InlineData("on", 3, "read `on`", "a drug", null)]
    [InlineData("untreated LUAD", 11, "then `LUAD`", "end of the item", null)]
    [InlineData("untreated, after osimertinib", 12, "untreated", "one of the two", null)]
    [InlineData("no active brain mets", 1, "does not say", "no metastases", null)]
    [InlineData("ECOG 7", 6, "read `7`", "0 to 5", null)]
    [InlineData("ECOG", 5, "read `ECOG`", "0 to 5", null)]
    [InlineData("progression 2026-05", 1, "how a treatment went", "the treatment in an item before it", null)]
    [InlineData("allergic to paclitaxl", 13, "then `paclitaxl`", "a drug or drug class against cancer", "paclitaxel")]
    [InlineData("in another trial until", 23, "there it ends", "a date", null)]
    [InlineData("after osimertinib from 2026-05 (PD 2026-03)", 44, "there it ends", "before the disease progresses", null)]
    [InlineData("ECOG 0-1", 6, "read `ECOG`, then `0-1`", "one ECOG score", null)]
    [InlineData("Karnofsky 85", 11, "read `85`", "0, 10, 20", null)]
    [InlineData("stage V", 7, "read `stage`, then `V`", "0 to IVC", null)]
    [InlineData("ECOG 1, ECOG 2", 9, "said twice", "its own date", null)]
    [InlineData("F 63, M", 7, "the sex is said twice", "once", null)]
    [InlineData("LUAD, MEL", 7, "the diagnosis is said twice", "once", null)]
    [InlineData("F 163", 3, "read the age 163", "up to 120", null)]
    [InlineData("born 1962-04-12", 6, "is a birth date", "1962-04", null)]
    [InlineData("born 2027", 6, "cannot be when", "a year or month", null)]
    [InlineData("ECOG 1 2026-13", 8, "is no date", "2026-10", null)]
    [InlineData("ECOG 1 (2027-01-01)", 8, "lies in the future", "2026-11-22", null)]
    [InlineData("Hb 10,2", 6, "comma between two digits", "a point", null)]
    [InlineData("Hb 10.2 mg", 9, "read `Hb 10.2`, then `mg`", "g/dL", null)]
    [InlineData("C34.77", 1, "no ICD-10 code", "C34.1", null)]
    [InlineData("C79.3", 1, "does not tell the kind of tumour", "by name", null)]
    [InlineData("toxicity grade 6", 10, "read `grade 6`", "0 to 5", null)]
    [InlineData("life expectancy long", 17, "then `long`", "months", null)]
    [InlineData("TSO500, FoundationOne", 9, "same day", "one panel a day", null)]
    [InlineData("F 63\t", 5, "control character", "plain text", null)]
    [InlineData("  ", 1, "empty", "a patient", null)]
    public void that_cannot_be_read_names_the_column_and_what_was_expected(string line, int column, string message, string expected, string? nearest)
    {
        var result = ProfileLine.Parse(line, Today);
        result.Profile.Should().BeNull();
        var error = result.Errors[0];
        error.Column.Should().Be(column, error.ToString());
        error.Message.Should().Contain(message);
        error.Expected.Should().Contain(expected);
        if (nearest is not null)
            error.Nearest.Should().Contain(nearest, error.ToString());
        error.ToString().Should().StartWith($"column {column}: ");
    }

    [Fact]
    public void is_refused_beyond_its_limit() =>
        ProfileLine.Parse(new string('x', NotationLimits.ProfileLine + 1), Today).Errors.Single().Message.Should().Contain("2001 characters");

    [Fact]
    public void is_never_read_into_a_crash_when_scrambled()
    {
        const string Line = "F 63, LUAD stage IV, EGFR p.L858R VAF 12%, PD-L1 TPS 60%, ECOG 1 (2026-10), after FOLFOX (adjuvant) then osimertinib until 2026-09, Hb 10.2 g/dL, no brain mets, 9008 Tromsø";
        var random = new Random(20261122);
        for (var i = 0; i < 250; i++)
        {
            var text = Line.ToCharArray();
            for (var slip = random.Next(1, 12); slip > 0; slip--)
                text[random.Next(text.Length)] = text[random.Next(text.Length)];
            var broken = new string(text, 0, random.Next(1, text.Length + 1));

            var result = ProfileLine.Parse(broken, Today);

            result.Success.Should().Be(result.Errors.IsEmpty, broken);
            result.Errors.All(error => error.Column >= 1 && error.Column <= broken.Length + 1 && error.Expected.Length > 0).Should().BeTrue(broken);
        }
    }

    [Fact]
    public void asked_of_the_past_holds_then_what_is_undated_and_keeps_the_dates_of_what_came_later()
    {
        var then = new DateOnly(2026, 1, 15);
        var profile = ProfileLine.Parse("F 63, LUAD, ECOG 1, ECOG 2 2026-10-01, after osimertinib until 2026-03", Today, undated: then).Profile!;

        profile.Facts.OfType<DiagnosisFact>().Single().Date.Should().Be(then);
        profile.Facts.OfType<BirthFact>().Single().Latest.Should().Be(new DateOnly(1963, 1, 15), "the age is that of the day");
        profile.Known<PerformanceFact>(then).Select(fact => fact.Value).Should().Equal(1);
        profile.Known<PerformanceFact>(Today).Select(fact => fact.Value).Should().Equal(2, 1);
        profile.Known<TherapyFact>(then).Should().BeEmpty("nobody knew in January that the treatment would end in March");
        profile.Known<TherapyFact>(Today).Should().ContainSingle();
    }
}
