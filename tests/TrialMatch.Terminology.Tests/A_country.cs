namespace TrialMatch.Terminology.Tests;

public class A_country
{
    [Theory]
    [InlineData("NO", "NO", CountryTier.Norway)]
    [InlineData("Norge", "NO", CountryTier.Norway)]
    [InlineData("Sverige", "SE", CountryTier.Nordic)]
    [InlineData("Iceland", "IS", CountryTier.Nordic)]
    [InlineData("Tyskland", "DE", CountryTier.EuropeanUnion)]
    [InlineData("Korea, Republic of", "KR", CountryTier.Elsewhere)]
    [InlineData("South Korea", "KR", CountryTier.Elsewhere)]
    [InlineData("Turkey (Türkiye)", "TR", CountryTier.Elsewhere)]
    [InlineData("Türkiye", "TR", CountryTier.Elsewhere)]
    [InlineData("Russian Federation", "RU", CountryTier.Elsewhere)]
    [InlineData("United States", "US", CountryTier.Elsewhere)]
    [InlineData("Bosnia and Herzegovina", "BA", CountryTier.Elsewhere)]
    [InlineData("Viet Nam", "VN", CountryTier.Elsewhere)]
    public void is_known_by_code_name_and_registry_spelling(string written, string code, CountryTier tier) =>
        Countries.Current.Resolve(written).Value.Should().BeEquivalentTo(new { Code = code, Tier = tier });

    [Fact]
    public void is_not_a_town_that_bears_its_name()
    {
        Countries.Current.Resolve("Norway, Maine").Value.Should().BeNull();
        Countries.Current.Resolve("Norwey").Nearest.Should().Contain("Norway");
    }

    [Fact]
    public void has_one_code_and_no_name_of_another()
    {
        Countries.Current.All.Select(c => c.Code).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(245);
        Countries.Current.All.Should().OnlyContain(c =>
            Countries.Current.Resolve(c.NameEn).Value == c && Countries.Current.Resolve(c.NameNb).Value == c);
    }

    [Fact]
    public void of_the_European_Economic_Area_that_is_not_Nordic_counts_as_European_Union() =>
        Countries.Current.All.Count(c => c.Tier == CountryTier.EuropeanUnion).Should().Be(25, "27 members less three Nordic ones, and Liechtenstein");
}
