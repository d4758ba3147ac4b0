namespace TrialMatch.Terminology.Tests;

public class The_name_of_a_fusion
{
    [Theory]
    [InlineData("EML4::ALK", "EML4::ALK")]
    [InlineData("EML4-ALK", "EML4::ALK")]
    [InlineData("EML4/ALK", "EML4::ALK")]
    [InlineData("EML4–ALK", "EML4::ALK")]
    [InlineData(" eml4 - alk ", "EML4::ALK")]
    [InlineData("EML4 :: ALK", "EML4::ALK")]
    [InlineData("ALK::EML4", "ALK::EML4")]
    [InlineData("BCR-ABL1", "BCR::ABL1")]
    [InlineData("BCR-ABL", "BCR::ABL1")]
    [InlineData("BCR::ABL", "BCR::ABL1")]
    [InlineData("ETV6-NTRK3", "ETV6::NTRK3")]
    [InlineData("TMPRSS2-ERG", "TMPRSS2::ERG")]
    [InlineData("FGFR3-TACC3", "FGFR3::TACC3")]
    [InlineData("CD74-ROS1", "CD74::ROS1")]
    [InlineData("KIF5B-RET", "KIF5B::RET")]
    [InlineData("PML-RARA", "PML::RARA")]
    [InlineData("EWSR1-FLI1", "EWSR1::FLI1")]
    [InlineData("MLL-AF9", "KMT2A::MLLT3")]
    [InlineData("C11orf95-RELA", "ZFTA::RELA")]
    [InlineData("NKX2-1-ALK", "NKX2-1::ALK")]
    [InlineData("HLA-A::ROS1", "HLA-A::ROS1")]
    [InlineData("?::ALK", "?::ALK")]
    [InlineData("FGFR2::?", "FGFR2::?")]
    [InlineData("::NTRK1", "?::NTRK1")]
    [InlineData("EML4(13)::ALK(20)", "EML4 exon 13::ALK exon 20")]
    [InlineData("EML4 exon 13-ALK exon 20", "EML4 exon 13::ALK exon 20")]
    [InlineData("EML4ex13::ALKex20", "EML4 exon 13::ALK exon 20")]
    [InlineData("EML4::ALK (E13;A20)", "EML4 exon 13::ALK exon 20")]
    [InlineData("intergenic::ALK", "intergenic::ALK")]
    [InlineData("ALK::intergenisk", "ALK::intergenic")]
    public void is_read_in_every_usual_spelling(string written, string name)
    {
        FusionName.TryParse(written, out var fusion, out var error).Should().BeTrue(error);
        fusion!.ToString().Should().Be(name);
        FusionName.TryParse(name, out var again, out _).Should().BeTrue();
        again.Should().Be(fusion);
    }

    [Theory]
    [InlineData("ALK", "is one")]
    [InlineData("EML5X4::ALK", "character 1: expected a gene; EML5X4 is none")]
    [InlineData("EML4-ALQ", "character 6: expected a gene; ALQ is none (near it: ")]
    [InlineData("ETV6-NTRK", "character 6: expected one gene; NTRK may be NTRK1, NTRK2, NTRK3")]
    [InlineData("TRK::TPM3", "character 1: expected one gene; TRK may be NTRK1")]
    [InlineData("?::?", "at least one known gene")]
    [InlineData("foo", "expected two genes joined by")]
    [InlineData("", "expected two genes joined by")]
    [InlineData("BCL2L2-PABPN1", "two genes; BCL2L2-PABPN1 is one")]
    [InlineData("-ALK", "character 1: expected a gene")]
    public void is_refused_with_the_place_and_the_reason(string written, string reason)
    {
        FusionName.TryParse(written, out var fusion, out var error).Should().BeFalse();
        fusion.Should().BeNull();
        error.Should().Contain(reason);
    }

    [Fact]
    public void is_the_same_fusion_in_old_and_new_spelling_but_not_the_other_way_round()
    {
        FusionName.TryParse("EML4-ALK", out var old, out _).Should().BeTrue();
        FusionName.TryParse("EML4::ALK", out var now, out _).Should().BeTrue();
        FusionName.TryParse("ALK::EML4", out var reverse, out _).Should().BeTrue();
        old.Should().Be(now).And.NotBe(reverse);
    }
}
