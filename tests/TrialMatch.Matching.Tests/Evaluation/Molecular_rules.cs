using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

/// <summary>What a patient's line answers to a criterion's line, one rule a table.</summary>
public class A_molecular_question
{
    [Theory]
    [InlineData("TSO500", "variant KRAS", Truth.NotMet)]
    [InlineData("TSO500", "fusion ALK", Truth.NotMet)]
    [InlineData("TSO500", "fusion KRAS", Truth.Unknown)]
    [InlineData("TSO500, DNA only", "fusion ALK", Truth.Unknown)]
    [InlineData("TSO500", "copy number MET amplification", Truth.NotMet)]
    [InlineData("TSO500", "copy number CDKN2A homozygous deletion", Truth.Unknown)]
    [InlineData("FoundationOne", "copy number CDKN2A homozygous deletion", Truth.NotMet)]
    [InlineData("tested for EGFR KRAS", "variant KRAS p.G12C", Truth.NotMet)]
    [InlineData("tested for EGFR", "variant KRAS p.G12C", Truth.Unknown)]
    [InlineData("TSO500", "expression HER2 positive", Truth.Unknown)]
    public void is_not_found_only_where_the_assay_covers_the_gene_and_the_kind_of_change(string patient, string asked, Truth expected) => Answers(patient, asked, expected);

    [Theory]
    [InlineData("TSO500, tumour content 5%", "variant KRAS", Truth.Unknown)]
    [InlineData("TSO500, tumour content 15%", "variant KRAS", Truth.NotMet)]
    [InlineData("TSO500, tumour content 15%", "copy number MET amplification", Truth.Unknown)]
    [InlineData("TSO500, sample inadequate", "variant KRAS", Truth.Unknown)]
    [InlineData("TSO500, ctDNA", "variant KRAS", Truth.Unknown)]
    [InlineData("TSO500, ctDNA, tumour fraction 3%", "variant KRAS", Truth.NotMet)]
    [InlineData("TSO500, tumour content 5%, KRAS G12C", "variant KRAS p.G12C", Truth.Met)]
    public void is_excluded_only_by_a_sample_good_enough(string patient, string asked, Truth expected) => Answers(patient, asked, expected);

    [Fact]
    public void warns_of_little_tumour_and_names_a_sample_too_poor()
    {
        Ask("TSO500, tumour content 15%", "variant KRAS").Cautions.Should().Contain(Caution.LowPurity);
        Ask("TSO500, tumour content 5%", "variant KRAS").Missing.Should().ContainSingle().Which.Kind.Should().Be(MissingKind.SampleInadequate);
    }

    [Theory]
    [InlineData("BRCA2 pathogenic", "variant BRCA2 germline", Truth.Unknown)]
    [InlineData("BRCA2 pathogenic germline", "variant BRCA2 germline", Truth.Met)]
    [InlineData("BRCA2 pathogenic somatic", "variant BRCA2 germline", Truth.Unknown)]
    [InlineData("TSO500, tumour-normal, BRCA2 pathogenic somatic", "variant BRCA2 germline", Truth.NotMet)]
    [InlineData("germline test, BRCA2 pathogenic", "variant BRCA2 germline", Truth.Met)]
    [InlineData("TSO500", "variant BRCA2 germline", Truth.Unknown)]
    [InlineData("TSO500, tumour-normal", "variant BRCA2 germline", Truth.NotMet)]
    [InlineData("germline test, tested for BRCA2", "variant BRCA2 germline", Truth.NotMet)]
    [InlineData("germline test, tested for BRCA2", "variant BRCA2 somatic", Truth.Unknown)]
    [InlineData("BRCA2 germline not detected", "variant BRCA2 somatic", Truth.Unknown)]
    public void of_origin_is_answered_only_by_a_test_that_tells_it(string patient, string asked, Truth expected) => Answers(patient, asked, expected);

    [Theory]
    [InlineData("BRCA2 VUS", "variant BRCA2 pathogenic", Truth.NotMet)]
    [InlineData("BRCA2 likely pathogenic", "variant BRCA2 pathogenic", Truth.Met)]
    [InlineData("BRCA2 K3326* benign", "variant BRCA2 loss of function", Truth.NotMet)]
    [InlineData("BRCA2 K3326* benign", "variant BRCA2", Truth.NotMet)]
    [InlineData("BRCA2 K3326* benign", "variant BRCA2 p.K3326*", Truth.Met)]
    [InlineData("ERBB2 R678Q VUS", "variant ERBB2 activating", Truth.Unknown)]
    [InlineData("ERBB2 R100W VUS", "variant ERBB2 activating", Truth.NotMet)]
    [InlineData("BRCA2 pathogenic", "variant BRCA2 ACMG = 5", Truth.Unknown)]
    [InlineData("BRCA2 class 5", "variant BRCA2 ACMG >= 4", Truth.Met)]
    [InlineData("EGFR L858=", "variant EGFR", Truth.NotMet)]
    [InlineData("TP53 c.559+1G>A", "variant TP53 loss of function", Truth.Met)]
    [InlineData("NPM1 W288fs", "variant NPM1 loss of function", Truth.NotMet)]
    [InlineData("TERT C228T", "variant TERT promoter activating", Truth.Met)]
    public void of_effect_follows_the_report_before_the_table(string patient, string asked, Truth expected) => Answers(patient, asked, expected);

    [Theory]
    [InlineData("MET c.3028+1G>A", Truth.Met)]
    [InlineData("MET NM_001127500.3:c.3082+1G>T", Truth.Met)]
    [InlineData("MET D1010H", Truth.Met)]
    [InlineData("MET D963_D1010del", Truth.Met)]
    [InlineData("MET exon 14 skipping", Truth.Met)]
    [InlineData("MET exon 14", Truth.Unknown)]
    [InlineData("MET T992I", Truth.NotMet)]
    [InlineData("MET c.3028+20G>A", Truth.Unknown)]
    public void of_exon_skipping_is_proved_by_the_splice_site(string patient, Truth expected) => Answers(patient, "variant MET exon 14 splice", expected);

    [Theory]
    [InlineData("EGFR c.2573T>G", "variant EGFR p.L858R", Truth.Unknown)]
    [InlineData("EGFR c.2369C>T", "variant EGFR p.L858R", Truth.NotMet)]
    [InlineData("EGFR c.2235_2249del", "variant EGFR exon 19 deletion", Truth.Met)]
    [InlineData("EGFR c.2235_2249del", "variant EGFR exon 20 insertion", Truth.NotMet)]
    [InlineData("ERBB2 A775_G776insYVMA", "variant ERBB2 p.Y772_A775dup", Truth.Met)]
    [InlineData("BRAF V600", "variant BRAF p.V600E", Truth.Unknown)]
    [InlineData("BRAF V600 non-E", "variant BRAF p.V600E", Truth.NotMet)]
    [InlineData("BRAF V600 non-E", "variant BRAF codon V600 except p.V600E", Truth.Met)]
    [InlineData("PTEN R97fs", "variant PTEN p.R97Pfs*23", Truth.Unknown)]
    [InlineData("KRAS G12C VAF 2%", "variant KRAS p.G12C vaf >= 5 %", Truth.NotMet)]
    [InlineData("KRAS G12C", "variant KRAS p.G12C clonal", Truth.Unknown)]
    public void is_unknown_where_the_report_is_coarser_and_no_where_it_cannot_be(string patient, string asked, Truth expected) => Answers(patient, asked, expected);

    [Theory]
    [InlineData("MET CN 8", "copy number MET amplification copies >= 6", Truth.Met)]
    [InlineData("MET CN 4", "copy number MET amplification copies >= 6", Truth.NotMet)]
    [InlineData("MET CN 8", "copy number MET amplification", Truth.Unknown)]
    [InlineData("MET CN 2", "copy number MET amplification", Truth.NotMet)]
    [InlineData("MET amp ratio 2.5", "copy number MET amplification ratio >= 2", Truth.Met)]
    [InlineData("PTEN heterozygous deletion", "copy number PTEN homozygous deletion", Truth.NotMet)]
    [InlineData("PTEN deletion", "copy number PTEN homozygous deletion", Truth.Unknown)]
    [InlineData("ALK::intergenic", "fusion ALK", Truth.Unknown)]
    [InlineData("EGFRvIII", "fusion EGFR intragenic", Truth.Met)]
    [InlineData("EML4::ALK", "fusion ALK intragenic", Truth.NotMet)]
    [InlineData("ALK::EML4", "fusion EML4::ALK", Truth.Met)]
    public void of_copies_and_fusions_is_decided_by_what_is_told(string patient, string asked, Truth expected) => Answers(patient, asked, expected);

    [Theory]
    [InlineData("HER2 0", "expression HER2 low", Truth.NotMet)]
    [InlineData("HER2 0", "expression HER2 ultralow", Truth.Unknown)]
    [InlineData("HER2 ultralow", "expression HER2 IHC = 0", Truth.Met)]
    [InlineData("HER2 low", "expression HER2 IHC = 3", Truth.NotMet)]
    [InlineData("HER2 low", "expression HER2 IHC = 1", Truth.Unknown)]
    [InlineData("HER2 3+", "expression HER2 ISH = 1", Truth.Unknown)]
    [InlineData("HER2 2+ ISH+", "expression HER2 positive", Truth.Met)]
    [InlineData("ER 5%", "expression ER low", Truth.Met)]
    [InlineData("ER negative", "expression ER percent >= 10 %", Truth.NotMet)]
    [InlineData("ER positive", "expression ER percent >= 10 %", Truth.Unknown)]
    [InlineData("PD-L1 TPS <1%", "expression PD-L1 TPS >= 1 %", Truth.NotMet)]
    [InlineData("PD-L1 TPS 1-49%", "expression PD-L1 TPS >= 10 %", Truth.Unknown)]
    [InlineData("PD-L1 TPS 10% TPS 60%", "expression PD-L1 TPS >= 50 %", Truth.Unknown)]
    [InlineData("CLDN18.2 2+/3+ 80%", "expression CLDN18.2 2+/3+ >= 75 %", Truth.Met)]
    [InlineData("CLDN18.2 80%", "expression CLDN18.2 2+/3+ >= 75 %", Truth.Unknown)]
    public void of_expression_compares_what_may_be_with_what_is_asked(string patient, string asked, Truth expected) => Answers(patient, asked, expected);

    [Theory]
    [InlineData("tap av MLH1", "signature MMR deficient", Truth.Met)]
    [InlineData("MLH1 retained", "signature MMR proficient", Truth.Unknown)]
    [InlineData("SBS3", "signature SBS3 present", Truth.Met)]
    [InlineData("SBS3", "signature SBS4 present", Truth.Unknown)]
    [InlineData("HRD score 52", "signature HRD >= 42", Truth.Met)]
    [InlineData("HPV16 positive", "virus HPV positive", Truth.Met)]
    [InlineData("HPV positive", "virus HPV 16 positive", Truth.Unknown)]
    [InlineData("HPV18 positive", "virus HPV 16 positive", Truth.NotMet)]
    [InlineData("OPHSC, p16 positive", "virus HPV positive", Truth.Met)]
    [InlineData("CESC, p16 positive", "virus HPV positive", Truth.Unknown)]
    [InlineData("DPYD *1/*2A", "metaboliser DPYD intermediate", Truth.Met)]
    [InlineData("DPYD wt", "metaboliser DPYD normal", Truth.Met)]
    [InlineData("UGT1A1*28 homozygous", "metaboliser UGT1A1 poor", Truth.Met)]
    [InlineData("HLA-A*02:01/*03:01", "HLA A*02:01", Truth.Met)]
    [InlineData("HLA-A2", "HLA A*02:01", Truth.Unknown)]
    [InlineData("HLA-A*03:01", "HLA A*02:01", Truth.Unknown)]
    [InlineData("HLA-A*03:01/*24:02", "HLA A*02:01", Truth.NotMet)]
    public void of_signatures_viruses_metabolism_and_HLA_is_answered_by_its_own_rule(string patient, string asked, Truth expected) => Answers(patient, asked, expected);

    [Fact]
    public void is_not_overruled_by_a_newer_sample_that_says_less()
    {
        Ask("EGFR L858R 2025-01-10, EGFR mutated 2026-10-01", "variant EGFR p.L858R").Truth.Should().Be(Truth.Met);
        Ask("EGFR exon 19 deletion 2025-01-10, EGFR T790M 2026-10-01", "variant EGFR exon 19 deletion").Truth.Should().Be(Truth.Met);
        Ask("EGFR wt 2025-01-10, EGFR mutated 2026-10-01", "variant EGFR p.L858R").Truth.Should().Be(Truth.Unknown);
    }

    [Fact]
    public void is_a_conflict_when_one_report_says_both()
    {
        var report = Patient(Report(Variant("EGFR", "L858R"), Variant("EGFR", detected: false)));

        report.Asked(new VariantCriterion { Gene = "EGFR", Change = Change("L858R") }).Missing.Should().ContainSingle().Which.Kind.Should().Be(MissingKind.Conflicting);
    }

    private static void Answers(string patient, string asked, Truth expected) => Ask(patient, asked).Truth.Should().Be(expected);

    private static CriterionEvaluation Ask(string patient, string asked)
    {
        var line = ProfileLine.Parse(patient, Today);
        line.Errors.Should().BeEmpty();
        var criterion = CriteriaNotation.Parse(asked);
        criterion.Errors.Should().BeEmpty();
        return line.Profile!.Asked(criterion.Criteria!.Criteria.Single());
    }
}
