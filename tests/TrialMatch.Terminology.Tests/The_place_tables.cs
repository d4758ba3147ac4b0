namespace TrialMatch.Terminology.Tests;

public class The_place_tables
{
    private static readonly Places Places = Places.Current;

    [Fact]
    public void give_every_municipality_a_point_inside_Norway_and_a_health_region()
    {
        Places.Municipalities.Should().HaveCount(357);
        foreach (var municipality in Places.Municipalities)
        {
            var point = municipality.Point!.Value;
            point.Latitude.Should().BeInRange(57.9, 71.3, municipality.Label);
            point.Longitude.Should().BeInRange(4.4, 31.2, municipality.Label);
            municipality.HealthRegion.Should().BeOneOf("Helse Nord", "Helse Midt-Norge", "Helse Vest", "Helse Sør-Øst");
            municipality.County.Should().NotBeNullOrEmpty(municipality.Label);
        }
    }

    [Fact]
    public void find_every_municipality_by_label_and_number()
    {
        foreach (var municipality in Places.Municipalities)
        {
            Places.Resolve(municipality.Label).Value.Should().BeSameAs(municipality);
            Places.FindMunicipality(municipality.MunicipalityNumber!).Should().BeSameAs(municipality);
        }
    }

    [Fact]
    public void resolve_every_postal_code_with_its_own_town()
    {
        var codes = PlaceTables.PostalCodes(PlaceTables.Municipalities());

        codes.Should().HaveCountGreaterThan(5_700);
        codes.Values.Should().OnlyContain(code => Places.Resolve(code.Place.Label).Value!.PostalCode == code.Place.PostalCode);
    }

    [Fact]
    public void lay_every_trusted_postal_code_within_reach_of_its_municipality() =>
        PlaceTables.PostalCodes(PlaceTables.Municipalities()).Values
            .Where(code => code.Place is { Quality: PointQuality.Good, MunicipalityNumber: not null })
            .Should().OnlyContain(code =>
                code.Place.Point!.Value.KilometresTo(Places.FindMunicipality(code.Place.MunicipalityNumber!)!.Point!.Value) < 150);
}
