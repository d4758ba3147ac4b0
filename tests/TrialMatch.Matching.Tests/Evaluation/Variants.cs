using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

public class A_trial_that_asks_for_a_variant
{
    private static readonly VariantCriterion L858R = new() { Gene = "EGFR", Change = Change("p.L858R") };

    [Fact]
    public void is_met_by_the_same_change_however_it_is_written()
    {
        var answer = Patient(Report(Variant("EGFR", "Leu858Arg"))).Asked(L858R);

        answer.Truth.Should().Be(Truth.Met);
        answer.Facts.Should().ContainSingle().Which.Finding.Should().BeOfType<SmallVariant>();
    }

    [Fact]
    public void is_not_met_by_another_change_of_the_gene() =>
        Patient(Report(Variant("EGFR", "G719A"))).Asked(L858R).Truth.Should().Be(Truth.NotMet);

    [Fact]
    public void is_unknown_when_only_the_gene_is_reported_to_be_mutated()
    {
        var answer = Patient(Report(Variant("EGFR"))).Asked(L858R);

        answer.Truth.Should().Be(Truth.Unknown);
        answer.Missing.Should().Equal(new MissingFact(MissingKind.TooCoarse, FactTopic.Variant, "EGFR"));
    }

    [Fact]
    public void is_unknown_when_nothing_was_tested()
    {
        var answer = Patient(Ecog(1)).Asked(L858R);

        answer.Truth.Should().Be(Truth.Unknown);
        answer.Missing.Should().Equal(new MissingFact(MissingKind.NotTested, FactTopic.Variant, "EGFR"));
    }

    [Fact]
    public void is_unknown_when_the_report_is_about_another_gene() =>
        Patient(Report(Variant("KRAS", "G12C"))).Asked(L858R).Missing.Should().ContainSingle()
            .Which.Kind.Should().Be(MissingKind.NotTested);

    [Fact]
    public void is_not_met_when_a_panel_that_covers_the_gene_found_nothing_there() =>
        Patient(Report(Today, "TSO500", Variant("KRAS", "G12C"))).Asked(L858R).Truth.Should().Be(Truth.NotMet);

    [Fact]
    public void is_not_met_when_the_gene_is_reported_as_wild_type() =>
        Patient(Report(Variant("EGFR", detected: false))).Asked(L858R).Truth.Should().Be(Truth.NotMet);

    [Fact]
    public void believes_the_newest_sample_and_names_that_an_older_one_differs()
    {
        var answer = Patient(Report(DaysAgo(400), null, Variant("EGFR", "L858R")), Report(DaysAgo(10), null, Variant("EGFR", detected: false)))
            .Asked(L858R);

        answer.Truth.Should().Be(Truth.NotMet);
        answer.Cautions.Should().Contain(Caution.OlderFactsDiffer);
        answer.Facts.Select(cited => cited.Fact.Date).Should().Equal(DaysAgo(10), DaysAgo(400));
    }

    [Fact]
    public void falls_back_on_an_older_sample_when_the_newest_did_not_test_the_gene() =>
        Patient(Report(DaysAgo(400), null, Variant("EGFR", "L858R")), Report(DaysAgo(10), null, Variant("TP53", "R175H")))
            .Asked(L858R).Truth.Should().Be(Truth.Met);

    [Fact]
    public void is_unknown_when_two_samples_of_one_day_contradict_each_other() =>
        Patient(Report(Variant("EGFR", "L858R")), Report(Variant("EGFR", detected: false)))
            .Asked(L858R).Missing.Should().ContainSingle().Which.Kind.Should().Be(MissingKind.Conflicting);

    [Fact]
    public void does_not_know_a_sample_taken_after_the_day_of_evaluation() =>
        Patient(Report(Variant("EGFR", "L858R"))).Asked(L858R, on: DaysAgo(1)).Truth.Should().Be(Truth.Unknown);

    [Theory]
    [InlineData("G12C", Truth.Met)]
    [InlineData("G12D", Truth.Met)]
    [InlineData("G13D", Truth.NotMet)]
    public void of_a_codon_takes_every_change_of_that_codon(string change, Truth expected) =>
        Patient(Report(Variant("KRAS", change))).Asked(new VariantCriterion { Gene = "KRAS", Codon = Codon("G12") }).Truth.Should().Be(expected);

    [Theory]
    [InlineData("V600K", Truth.Met)]
    [InlineData("V600E", Truth.NotMet)]
    public void of_all_changes_of_V600_but_V600E_leaves_V600E_out(string change, Truth expected) =>
        Patient(Report(Variant("BRAF", change)))
            .Asked(new VariantCriterion { Gene = "BRAF", Codon = Codon("V600"), Except = [Change("V600E")] }).Truth.Should().Be(expected);

    [Theory]
    [InlineData("E746_A750del", 19, VariantClass.Deletion, Truth.Met)]
    [InlineData("L747_P753delinsS", 19, VariantClass.Deletion, Truth.Met)]
    [InlineData("L858R", 19, VariantClass.Deletion, Truth.NotMet)]
    [InlineData("D770_N771insSVD", 20, VariantClass.Insertion, Truth.Met)]
    [InlineData("T790M", 20, VariantClass.Insertion, Truth.NotMet)]
    public void of_an_exon_and_a_class_is_read_from_the_exact_change(string change, int exon, VariantClass class_, Truth expected) =>
        Patient(Report(Variant("EGFR", change)))
            .Asked(new VariantCriterion { Gene = "EGFR", Exon = exon, Class = class_ }).Truth.Should().Be(expected);

    [Theory]
    [InlineData("EGFR", "L858R", VariantEffect.Activating, Truth.Met)]
    [InlineData("BRAF", "V600E", VariantEffect.Activating, Truth.Met)]
    [InlineData("BRAF", "D594G", VariantEffect.Activating, Truth.Unknown)]
    [InlineData("BRCA1", "Q1756Pfs*74", VariantEffect.LossOfFunction, Truth.Met)]
    [InlineData("TP53", "R175H", VariantEffect.LossOfFunction, Truth.Unknown)]
    [InlineData("KRAS", "G12D", VariantEffect.LossOfFunction, Truth.NotMet)]
    public void by_effect_knows_established_changes_and_leaves_the_others_open(string gene, string change, VariantEffect effect, Truth expected) =>
        Patient(Report(Variant(gene, change))).Asked(new VariantCriterion { Gene = gene, Effect = effect }).Truth.Should().Be(expected);

    [Fact]
    public void asking_for_germline_is_unknown_while_the_origin_is_not_reported() =>
        Patient(Report(Variant("BRCA2"))).Asked(new VariantCriterion { Gene = "BRCA2", Origin = VariantOrigin.Germline })
            .Truth.Should().Be(Truth.Unknown);
}

public class A_trial_that_asks_for_other_alterations
{
    [Fact]
    public void takes_a_fusion_whichever_partner_stands_first() =>
        Patient(Report(new FusionFinding { Gene = "EML4", Partner = "ALK" })).Asked(new FusionCriterion { Gene = "ALK" }).Truth.Should().Be(Truth.Met);

    [Fact]
    public void leaves_a_named_partner_open_when_the_report_names_none() =>
        Patient(Report(new FusionFinding { Gene = "ALK" })).Asked(new FusionCriterion { Gene = "ALK", Partner = "EML4" }).Truth.Should().Be(Truth.Unknown);

    [Fact]
    public void does_not_take_a_wild_type_for_a_missing_test() =>
        Patient(Ecog(1)).Asked(new WildTypeCriterion { Gene = "KRAS" }).Truth.Should().Be(Truth.Unknown);

    [Fact]
    public void takes_a_covered_gene_without_a_finding_for_wild_type() =>
        Patient(Report(Today, "TSO500", Variant("TP53", "R175H"))).Asked(new WildTypeCriterion { Gene = "KRAS" }).Truth.Should().Be(Truth.Met);

    [Theory]
    [InlineData(CopyNumberChange.Amplification, 8, Truth.Met)]
    [InlineData(CopyNumberChange.Amplification, null, Truth.Unknown)]
    [InlineData(CopyNumberChange.Amplification, 4, Truth.NotMet)]
    [InlineData(CopyNumberChange.Deletion, null, Truth.NotMet)]
    public void counts_copies_only_when_they_are_reported(CopyNumberChange change, int? copies, Truth expected) =>
        Patient(Report(new CopyNumberFinding { Gene = "MET", Change = change, Copies = copies }))
            .Asked(new CopyNumberCriterion { Gene = "MET", Change = CopyNumberChange.Amplification, MinimumCopies = 6 }).Truth.Should().Be(expected);

    [Fact]
    public void never_compares_PD_L1_scores_of_different_kinds()
    {
        var answer = Patient(Report(new ExpressionFinding { Marker = "PD-L1", Score = ExpressionScore.Cps, Value = 60 }))
            .Asked(new ExpressionCriterion { Marker = "PD-L1", Score = ExpressionScore.Tps, Range = NumericRange.AtLeast(50) });

        answer.Truth.Should().Be(Truth.Unknown);
        answer.Missing.Should().ContainSingle().Which.Kind.Should().Be(MissingKind.NotReported);
    }

    [Theory]
    [InlineData(3, null, ExpressionStatus.Positive, Truth.Met)]
    [InlineData(2, 1, ExpressionStatus.Positive, Truth.Met)]
    [InlineData(2, 0, ExpressionStatus.Low, Truth.Met)]
    [InlineData(1, null, ExpressionStatus.Low, Truth.Met)]
    [InlineData(1, null, ExpressionStatus.Negative, Truth.Met)]
    [InlineData(2, null, ExpressionStatus.Positive, Truth.Unknown)]
    [InlineData(0, null, ExpressionStatus.Low, Truth.NotMet)]
    [InlineData(0, null, ExpressionStatus.Positive, Truth.NotMet)]
    public void reads_HER2_by_its_guideline(int ihc, int? ish, ExpressionStatus asked, Truth expected)
    {
        var findings = new List<Finding> { new ExpressionFinding { Marker = "HER2", Score = ExpressionScore.Ihc, Value = ihc } };
        if (ish is { } value)
            findings.Add(new ExpressionFinding { Marker = "HER2", Score = ExpressionScore.Ish, Value = value });
        Patient(Report([.. findings])).Asked(new ExpressionCriterion { Marker = "HER2", Status = asked }).Truth.Should().Be(expected);
    }

    [Fact]
    public void takes_a_mutational_burden_by_its_value() =>
        Patient(Report(new SignatureFinding { Signature = Signature.Tmb, Value = 12 }))
            .Asked(new SignatureCriterion { Signature = Signature.Tmb, Range = NumericRange.AtLeast(10) }).Truth.Should().Be(Truth.Met);
}
