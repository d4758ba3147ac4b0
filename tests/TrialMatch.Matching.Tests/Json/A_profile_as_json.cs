using System.Text.Json;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Tests.Json;

public class A_profile_as_json
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("F 63, LUAD stage IV, EGFR p.L858R VAF 34.2%, EML4::ALK, MET amplification CN 12, PD-L1 TPS 60%, HER2 2+, TMB 12, panel TSO500, ECOG 1, after osimertinib, 9008 Tromsø")]
    [InlineData("M 70, PRAD, brain mets stable, no other malignancy, Hb 10.2, hepatitis B, not pregnant, measurable disease, after docetaxel then abiraterone, consents, life expectancy 6 months, toxicity grade 1")]
    [InlineData("C45.9, brain mets treated stable since 2026-09 asymptomatic without steroids, oligometastatic, other malignancy in situ cervical cancer 2024")]
    public void reads_back_as_it_was(string line)
    {
        var profile = ProfileLine.Parse(line, Today).Profile!;

        var (read, errors) = ProfileJson.Read(ProfileJson.Write(profile), Today);

        errors.Should().BeEmpty();
        ProfileJson.Write(read!).GetRawText().Should().Be(ProfileJson.Write(profile).GetRawText());
        read!.Facts.Select(fact => fact.GetType()).Should().Equal(profile.Facts.Select(fact => fact.GetType()));
    }

    [Theory]
    [InlineData("""[]""", "")]
    [InlineData("""{"facts": []}""", "/facts")]
    [InlineData("""{"facts": [], "more": 1}""", "")]
    [InlineData("""{"facts": [1]}""", "/facts/0")]
    [InlineData("""{"facts": [{"fact": "diagnosi"}]}""", "/facts/0/fact")]
    [InlineData("""{"facts": [{"fact": "diagnosis", "id": "d", "date": "2026-01-01", "source": "report"}]}""", "/facts/0")]
    [InlineData("""{"facts": [{"fact": "diagnosis", "id": "d", "date": "2026-01-01", "source": "report", "oncoTreeCode": "XYZZY"}]}""", "/facts/0/oncoTreeCode")]
    [InlineData("""{"facts": [{"fact": "diagnosis", "id": "d", "date": "2027-01-01", "source": "report", "oncoTreeCode": "LUAD"}]}""", "/facts/0/date")]
    [InlineData("""{"facts": [{"fact": "diagnosis", "id": "d", "date": "1.1.2026", "source": "report", "oncoTreeCode": "LUAD"}]}""", "/facts/0/date")]
    [InlineData("""{"facts": [{"fact": "diagnosis", "id": "d", "date": "2026-01-01", "source": "hearsay", "oncoTreeCode": "LUAD"}]}""", "/facts/0/source")]
    [InlineData("""{"facts": [{"fact": "diagnosis", "id": "d", "date": "2026-01-01", "source": "report", "oncoTreeCode": "LUAD", "stage": "IV"}]}""", "/facts/0/stage")]
    [InlineData("""{"facts": [{"fact": "diagnosis", "id": "d", "date": "2026-01-01", "source": "report", "oncoTreeCode": "LUAD", "icd10Code": "C99.9"}]}""", "/facts/0/icd10Code")]
    [InlineData("""{"facts": [{"fact": "metastasisCount", "id": "m", "date": "2026-01-01", "source": "report", "least": 3, "most": 2}]}""", "/facts/0/most")]
    [InlineData("""{"facts": [{"fact": "stage", "id": "d", "date": "2026-01-01", "source": "report", "stage": "nine"}]}""", "/facts/0/stage")]
    [InlineData("""{"facts": [{"fact": "molecularReport", "id": "r", "date": "2026-01-01", "source": "report", "findings": [{"finding": "smallVariant", "gene": "EGFRX"}]}]}""", "/facts/0/findings/0/gene")]
    [InlineData("""{"facts": [{"fact": "molecularReport", "id": "r", "date": "2026-01-01", "source": "report", "panel": "my panel"}]}""", "/facts/0/panel")]
    [InlineData("""{"facts": [{"fact": "performance", "id": "p", "date": "2026-01-01", "source": "report", "scale": "ecog", "value": 9}]}""", "/facts/0/value")]
    [InlineData("""{"facts": [{"fact": "sex", "id": "a", "date": "2026-01-01", "source": "report", "sex": "male"}, {"fact": "sex", "id": "a", "date": "2026-01-01", "source": "report", "sex": "male"}]}""", "/facts/1/id")]
    public void is_refused_with_the_place_of_the_fault(string json, string place)
    {
        using var document = JsonDocument.Parse(json);

        var (profile, errors) = ProfileJson.Read(document.RootElement, Today);

        profile.Should().BeNull();
        errors.Should().ContainSingle().Which.Path.Should().Be(place, errors[0].ToString());
        errors[0].ToString().Should().NotContain("TrialMatch.").And.NotContain("XYZZY").And.NotContain("EGFRX");
    }

    [Fact]
    public void may_carry_a_diagnosis_in_an_earlier_version_of_the_tree()
    {
        using var document = JsonDocument.Parse("""{"facts": [{"fact": "diagnosis", "id": "d", "date": "2026-01-01", "source": "report", "oncoTreeCode": "GBM", "oncoTreeVersion": "oncotree_2020_10_01"}]}""");

        ProfileJson.Read(document.RootElement, Today).Profile!.Facts.Should().ContainSingle();
    }

    [Fact]
    public void without_the_kind_of_a_finding_is_refused()
    {
        using var document = JsonDocument.Parse("""{"facts": [{"fact": "molecularReport", "id": "r", "date": "2026-01-01", "source": "report", "findings": [{"gene": "EGFR"}]}]}""");

        ProfileJson.Read(document.RootElement, Today).Errors.Should().ContainSingle().Which.Path.Should().StartWith("/facts/0/findings");
    }

    [Fact]
    public void names_these_kinds_of_fact_at_least() =>
        ProfileJson.Kinds.Should().Contain(["birth", "condition", "consent", "diagnosis", "extent", "lifeExpectancy", "measurableDisease", "measurement", "metastasis",
            "molecularReport", "otherMalignancy", "performance", "residence", "sex", "stage", "therapy", "therapyHistory", "toxicity"]);
}
