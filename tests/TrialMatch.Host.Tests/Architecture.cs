using System.Reflection;

namespace TrialMatch.Host.Tests;

/// <summary>The arrows between the modules; see <c>docs/adr/0001</c>.</summary>
public class The_modules
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["TrialMatch.Terminology"] = [],
        ["TrialMatch.EventStore"] = [],
        ["TrialMatch.Matching"] = ["TrialMatch.Terminology"],
        ["TrialMatch.Patients"] = ["TrialMatch.EventStore", "TrialMatch.Matching", "TrialMatch.Terminology"],
        ["TrialMatch.Panel"] =
            ["TrialMatch.EventStore", "TrialMatch.Matching", "TrialMatch.Patients", "TrialMatch.Registry", "TrialMatch.Terminology"],
        ["TrialMatch.Registry"] = ["TrialMatch.EventStore", "TrialMatch.Matching", "TrialMatch.Terminology"],
        ["TrialMatch.Web"] = ["TrialMatch.EventStore", "TrialMatch.Matching", "TrialMatch.Patients", "TrialMatch.Registry", "TrialMatch.Terminology"],
        ["trialmatch"] = ["TrialMatch.EventStore", "TrialMatch.Matching", "TrialMatch.Panel", "TrialMatch.Patients", "TrialMatch.Registry", "TrialMatch.Terminology", "TrialMatch.Web"],
    };

    public static TheoryData<string> Modules => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Modules))]
    public void know_only_the_modules_below_them(string module) =>
        References(module).Where(name => Allowed.ContainsKey(name)).Should().BeSubsetOf(Allowed[module]);

    [Theory]
    [InlineData("TrialMatch.Terminology")]
    [InlineData("TrialMatch.Matching")]
    public void that_are_pure_know_no_database_no_web_and_no_network(string module) =>
        References(module).Should().NotContain(name =>
            name.StartsWith("Npgsql", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("System.Net", StringComparison.Ordinal)
            || name.StartsWith("System.IO.FileSystem", StringComparison.Ordinal));

    [Fact]
    public void are_all_in_this_list()
    {
        var present = Directory.EnumerateFiles(AppContext.BaseDirectory, "TrialMatch.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.EndsWith(".Tests", StringComparison.Ordinal) && name != "TrialMatch.TestSupport");
        present.Should().BeSubsetOf(Allowed.Keys);
    }

    private static IEnumerable<string> References(string module) =>
        Assembly.Load(module).GetReferencedAssemblies().Select(name => name.Name!);
}
