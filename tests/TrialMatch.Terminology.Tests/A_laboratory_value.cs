namespace TrialMatch.Terminology.Tests;

public class A_laboratory_value
{
    private static readonly Analytes Analytes = Analytes.Current;

    [Theory]
    [InlineData("Hb", "hemoglobin")]
    [InlineData("haemoglobin", "hemoglobin")]
    [InlineData("hemoglobin", "hemoglobin")]
    [InlineData("ALAT", "ALT")]
    [InlineData("ANC", "neutrophils")]
    [InlineData("trombocytter", "platelets")]
    [InlineData("kreatinin", "creatinine")]
    [InlineData("QTc", "QTcF")]
    [InlineData("β2-microglobulin", "beta-2-microglobulin")]
    public void is_known_by_its_usual_names(string written, string code) =>
        Analytes.Resolve(written).Value!.Code.Should().Be(code);

    [Theory]
    [InlineData("hemoglobin", 105, "g/L", 10.5)]
    [InlineData("hemoglobin", 6.5, "mmol/L", 10.47)]
    [InlineData("neutrophils", 1500, "/µL", 1.5)]
    [InlineData("neutrophils", 1.5, "x10^9/L", 1.5)]
    [InlineData("neutrophils", 1.5, "10⁹/L", 1.5)]
    [InlineData("platelets", 100, "K/uL", 100)]
    [InlineData("creatinine", 1.5, "mg/dL", 132.6)]
    [InlineData("bilirubin", 1.0, "mg/dl", 17.1)]
    [InlineData("calcium", 10, "mg/dL", 2.495)]
    [InlineData("glucose", 126, "mg/dL", 6.99)]
    [InlineData("albumin", 3.0, "g/dL", 30)]
    [InlineData("ALT", 1.0, "μkat/L", 60)]
    [InlineData("HbA1c", 6.5, "%", 47.5)]
    [InlineData("testosterone", 50, "ng/dL", 1.734)]
    [InlineData("PSA", 4, "ng/mL", 4)]
    [InlineData("QTcF", 0.47, "s", 470)]
    [InlineData("magnesium", 1.2, "mg/dL", 0.494)]
    public void converts_to_the_unit_that_is_kept(string analyte, double value, string unit, double kept) =>
        Analytes.Convert(Analytes.Find(analyte)!, (decimal)value, unit).Should().BeApproximately((decimal)kept, (decimal)kept * 0.002m);

    [Fact]
    public void in_a_unit_of_something_else_is_refused_and_its_own_units_are_offered()
    {
        var potassium = Analytes.Find("potassium")!;

        Analytes.Convert(potassium, 4.1m, "g/dL").Should().BeNull();
        Analytes.ResolveUnit(potassium, "mmo/L").Nearest[0].Should().Be("mmol/L");
    }

    [Fact]
    public void of_an_unknown_analyte_offers_the_nearest() =>
        Analytes.Resolve("kreatinn").Nearest.Should().Contain("kreatinin");

    [Fact]
    public void always_has_its_own_unit_among_those_it_may_be_reported_in()
    {
        foreach (var analyte in Analytes.All)
        {
            Analytes.UnitsOf(analyte)[0].Should().Be(new AnalyteUnit(analyte.Unit, 1, 0), analyte.Code);
            Analytes.Resolve(analyte.NameEn).Value.Should().BeSameAs(analyte);
            Analytes.Resolve(analyte.NameNb).Value.Should().BeSameAs(analyte);
        }
    }
}
