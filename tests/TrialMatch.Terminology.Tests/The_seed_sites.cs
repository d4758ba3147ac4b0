using System.Globalization;

namespace TrialMatch.Terminology.Tests;

public class The_seed_sites
{
    private static readonly string[][] Sites = Read();

    [Fact]
    public void are_the_59_Norwegian_hospitals_and_the_Nordic_university_hospitals()
    {
        Sites.Count(site => site[3] == "NO").Should().Be(59);
        Sites.Select(site => site[3]).Distinct().Should().BeEquivalentTo("NO", "SE", "DK", "FI", "IS");
        Sites.Select(site => site[0]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void in_Norway_lie_near_the_town_that_they_name()
    {
        foreach (var site in Sites.Where(site => site[3] == "NO"))
        {
            var town = Places.Current.Resolve(site[2]).Candidates;
            town.Should().Contain(place => place.Point!.Value.KilometresTo(PointOf(site)) < 40, $"{site[1]} is in {site[2]}");
            town.Should().Contain(place => place.HealthRegion == site[4], $"{site[1]} belongs to {site[4]}");
        }
    }

    [Fact]
    public void share_no_name_with_one_another() =>
        Sites.SelectMany(site => site[10].Split('|').Append(site[1]).Select(NameIndex<Place>.Key).Distinct())
            .Should().OnlyHaveUniqueItems();

    [Fact]
    public void use_the_words_that_the_header_explains() =>
        Sites.Should().OnlyContain(site =>
            new[] { "university", "regional", "local" }.Contains(site[6])
            && new[] { "good", "approximate" }.Contains(site[9])
            && new[] { "yes", "no" }.Contains(site[11]));

    private static GeoPoint PointOf(string[] site) =>
        new(double.Parse(site[7], CultureInfo.InvariantCulture), double.Parse(site[8], CultureInfo.InvariantCulture));

    private static string[][] Read() =>
        [.. File.ReadLines(Path.Combine(RepositoryRoot(), "seed", "sites.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Select(line => line.Split('\t'))];

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TrialMatch.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
