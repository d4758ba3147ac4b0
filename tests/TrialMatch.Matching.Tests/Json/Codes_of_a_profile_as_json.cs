using System.Collections.Immutable;
using System.Reflection;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Json;

/// <summary>Every text of every kind of fact is a code that is checked, or is said here to be free.</summary>
public class Codes_of_a_profile_as_json
{
    private const string NoSuchCode = "no-such-code";

    /// <summary>Texts that are no codes of a list: they are compared as they stand.</summary>
    private static readonly string[] Free =
    [
        "Fact.Id", "DiagnosisFact.OncoTreeVersion", "PharmacogeneticFinding.Genotype", "SignatureFinding.Name",
    ];

    public static TheoryData<Type> Facts => [.. typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract)];

    public static TheoryData<Type> Findings => [.. typeof(Finding).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Finding)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void are_checked_in_every_fact(Type kind)
    {
        var (fact, expected) = WithUnknownCodes<Fact>(kind);

        expected.Except(Told(fact)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void are_checked_in_every_finding(Type kind)
    {
        var (finding, expected) = WithUnknownCodes<Finding>(kind);
        var report = new MolecularReport { Id = "r1", Date = Today, Source = FactSource.Report, Findings = [finding] };

        expected.Select(path => "/findings/0" + path).Except(Told(report)).Should().BeEmpty();
    }

    [Fact]
    public void are_checked_in_a_place()
    {
        var place = new Place("Nowhere", null, null, null, null, null, null, NoSuchCode, null, PointQuality.Good);

        Told(new ResidenceFact { Id = "f1", Date = Today, Source = FactSource.Clinician, Place = place }).Should().Equal("/place/countryCode");
    }

    private static IEnumerable<string> Told(Fact fact) => ProfileCheck.Of(fact, Today).Select(error => error.Path);

    private static (T Built, List<string> Codes) WithUnknownCodes<T>(Type kind)
    {
        var built = Activator.CreateInstance(kind)!;
        var codes = new List<string>();
        foreach (var property in kind.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var list = property.PropertyType == typeof(ImmutableArray<string>);
            if (!list && property.PropertyType != typeof(string))
            {
                if (property.PropertyType == typeof(Place))
                    property.SetValue(built, Places.Current.Resolve("9008 Tromsø").Value);
                continue;
            }

            property.SetValue(built, list ? ImmutableArray.Create(NoSuchCode) : NoSuchCode);
            if (!Free.Contains($"{property.DeclaringType!.Name}.{property.Name}"))
                codes.Add($"/{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}{(list ? "/0" : "")}");
        }

        return ((T)built, codes);
    }
}
