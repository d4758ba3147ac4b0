namespace TrialMatch.Terminology.Tests;

public class A_place
{
    private static readonly Places Places = Places.Current;

    [Theory]
    [InlineData("9008 Tromsø")]
    [InlineData("9008")]
    [InlineData("9008 TROMSØ")]
    [InlineData("9008 Tromso")]
    [InlineData("N-9008 Tromsø")]
    [InlineData("Tromsø 9008")]
    [InlineData("9008 Tromsø, Norway")]
    public void written_with_a_postal_code_is_as_near_as_that_code(string written)
    {
        var place = Places.Resolve(written).Value!;

        place.Label.Should().Be("9008 Tromsø");
        place.Should().BeEquivalentTo(new
        {
            PostalCode = "9008",
            MunicipalityNumber = "5501",
            Municipality = "Tromsø",
            County = "Troms",
            HealthRegion = "Helse Nord",
            Catchment = "UNN",
            CountryCode = "NO",
        });
        place.Point!.Value.KilometresTo(new GeoPoint(69.65, 18.96)).Should().BeLessThan(5);
    }

    [Theory]
    [InlineData("Tromsø", "5501", "Tromsø")]
    [InlineData("Tromso", "5501", "Tromsø")]
    [InlineData("Tromsø kommune", "5501", "Tromsø")]
    [InlineData("Sør-Varanger", "5605", "Sør-Varanger")]
    [InlineData("Kirkenes", "5605", "Kirkenes")]
    [InlineData("Karasjok", "5610", "Karasjok")]
    [InlineData("Kárášjohka", "5610", "Karasjok")]
    [InlineData("Våler, Østfold", "3114", "Våler (Østfold)")]
    [InlineData("Kirkenes, Norway", "5605", "Kirkenes")]
    [InlineData("Kirkenes, Finnmark", "5605", "Kirkenes")]
    [InlineData("Oslo", "0301", "Oslo")]
    public void may_be_a_town_or_a_municipality_in_any_of_its_languages(string written, string municipality, string label)
    {
        var place = Places.Resolve(written).Value!;

        place.MunicipalityNumber.Should().Be(municipality);
        place.Label.Should().Be(label);
    }

    [Fact]
    public void whose_postal_code_belongs_to_another_town_is_refused_and_the_right_one_offered()
    {
        var contradiction = Places.Resolve("9008 Bergen");

        contradiction.Value.Should().BeNull();
        contradiction.Nearest[0].Should().Be("9008 Tromsø");
        contradiction.Nearest[1].Should().EndWith("Bergen");
    }

    [Fact]
    public void with_an_unknown_postal_code_offers_the_nearest_codes_of_its_town()
    {
        var unknown = Places.Resolve("9005 Tromsø");

        unknown.Value.Should().BeNull();
        unknown.Nearest.Should().NotBeEmpty().And.OnlyContain(near => near.EndsWith("Tromsø", StringComparison.Ordinal));
    }

    [Fact]
    public void that_is_misspelt_offers_the_nearest() => Places.Resolve("Tromøs").Nearest.Should().Contain("Tromsø");

    [Theory]
    [InlineData("Våler", "Våler (Innlandet)", "Våler (Østfold)")]
    [InlineData("Lund", "Lund (Rogaland)", "Lund (Namsos)")]
    public void with_namesakes_is_ambiguous_and_each_can_be_told_apart(string name, params string[] namesakes)
    {
        Places.Resolve(name).Candidates.Select(c => c.Label).Should().BeEquivalentTo(namesakes);
        namesakes.Should().OnlyContain(label => Places.Resolve(label).Value!.Label == label);
    }

    [Fact]
    public void in_Tromsø_is_about_430_km_from_one_in_Kirkenes() =>
        Places.Resolve("9008 Tromsø").Value!.Point!.Value
            .KilometresTo(Places.Resolve("9900 Kirkenes").Value!.Point!.Value)
            .Should().BeInRange(415, 445);

    [Fact]
    public void in_Oslo_has_the_catchment_of_its_district()
    {
        Places.Resolve("0379").Value!.Catchment.Should().Be("Diakonhjemmet");
        Places.Resolve("Oslo").Value!.Catchment.Should().BeNull("the city is divided");
    }

    [Fact]
    public void on_Svalbard_has_no_municipality_and_is_served_from_the_north() =>
        Places.Resolve("9170 Longyearbyen").Value!.Should().BeEquivalentTo(new
        {
            MunicipalityNumber = (string?)null,
            Municipality = "Svalbard",
            HealthRegion = "Helse Nord",
            Quality = PointQuality.Good,
        });

    [Theory]
    [InlineData("Finnmark", "NO", true)]
    [InlineData("Sweden", "SE", false)]
    [InlineData("Sverige", "SE", false)]
    [InlineData("DK", "DK", false)]
    public void may_be_as_coarse_as_a_county_or_a_country_and_says_so(string written, string country, bool hasPoint)
    {
        var place = Places.Resolve(written).Value!;

        place.CountryCode.Should().Be(country);
        place.Point.HasValue.Should().Be(hasPoint);
        place.Quality.Should().Be(PointQuality.Uncertain);
    }

    [Theory]
    [InlineData("Norway, Maine")]
    [InlineData("Oslo, Minnesota")]
    [InlineData("")]
    [InlineData("Atlantis")]
    public void that_is_not_known_is_not_guessed(string written) => Places.Resolve(written).Value.Should().BeNull();
}
