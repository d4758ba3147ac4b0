using System.Text.RegularExpressions;
using System.Xml.Linq;
using TrialMatch.Matching.Answers;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Notation.Editing;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Trials;
using TrialMatch.Patients.Access;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.Web.Http;
using TrialMatch.Web.Pages.Clinician;
using TrialMatch.Web.Pages.Public;
using TrialMatch.Web.SignIn;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

public sealed partial class The_texts
{
    private static readonly string Folder = Checkout.Path("src", "TrialMatch.Web", "Pages");

    /// <summary>The keys that are put together while the program runs, each family with all its members.</summary>
    private static readonly string[] Composed =
    [
        .. Enum.GetNames<RecruitmentStatus>().Select(name => $"Status.{name}"),
        .. Enum.GetNames<TrialPhase>().Select(name => $"Phase.{name}"),
        .. Enum.GetNames<TrialOrder>().Select(name => $"SearchSort.{name}"),
        .. Enum.GetNames<HomeParticipation>().Select(name => $"SearchHome.{name}"),
        .. Enum.GetNames<TakingPatients>().Select(name => $"SearchTaking.{name}"),
        .. Enum.GetNames<Decentralisation>().Select(name => $"Class.{name}"),
        .. Enum.GetNames<VisitKind>().Select(name => $"Visit.{name}"),
        .. Enum.GetNames<VisitPlace>().Select(name => $"Place.{name}"),
        .. Enum.GetNames<VisitUnit>().SelectMany(unit => new[] { "At", "Between", "Before", "Every", "Each", "From", "Until" }.Select(form => $"When.{unit}{form}")),
        .. Enum.GetNames<Sex>().Select(name => $"Sex.{name}"),
        .. Enum.GetNames<DiseaseExtent>().Except([nameof(DiseaseExtent.Unresectable)]).Select(name => $"Spread.{name}"),
        .. MeQuestions.Words.Select(name => $"Function.{name}"),
        .. Enum.GetNames<AskedOf>().Select(name => $"Who.{name}"),
        .. typeof(TrialFacts).GetProperties().Select(fact => fact.Name).Except([nameof(TrialFacts.Decentralisation)]).Select(name => $"Field.{name}"),
        .. Enumerable.Range(1, ExampleLines.All.Length).Select(number => $"Example.{number}"),
        .. Enum.GetNames<MatchOrder>().Select(name => $"Column.{name}"),
        .. Enum.GetNames<LeftOut>().Select(name => $"LeftOut.{name}"),
        .. Enum.GetNames<FieldGroup>().Select(name => $"Fields.{name}"),
        .. Enum.GetNames<EditOutcome>().Select(name => $"Edit.{name}"),
        .. Enum.GetNames<CauseKind>().Select(name => $"Cause.{name}"),
        .. Members<Role>("Role", "AboutRole"), .. Members<RecordPart>("Part"), .. Members<Purpose>("Purpose"), .. Members<AccessBasis>("Basis"),
        .. Members<DenialReason>("Denial"), .. Members<RelationRefusal>("Refusal"), .. Members<SignInFailure>("Failure"), .. Members<EmergencyReason>("EmergencyReason"),
        .. Members<EmergencyJudgement>("Judgement"), .. Members<AuthorisationScope>("Scope"),
        // What only programs meet has no page.
        .. ProblemKind.All.Except([ProblemKind.ProfileLine, ProblemKind.MalformedJson, ProblemKind.TrialNotFound, ProblemKind.RecordNotFound, ProblemKind.Refused, ProblemKind.Changed, ProblemKind.VersionNeeded])
            .SelectMany(kind => (string[])[$"Problem.{kind.Name}", $"Remedy.{kind.Name}"]),
    ];

    /// <summary>Every area's texts, by the path of its resource without the ending.</summary>
    public static TheoryData<string> Areas => [.. AreaPaths];

    private static IEnumerable<string> AreaPaths => Directory.EnumerateFiles(Folder, "*Texts.resx", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)[..^".resx".Length])
        .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Areas))]
    public void are_there_in_every_language(string area)
    {
        foreach (var language in Texts.Languages.Skip(1))
            Read($"{area}.{language}.resx").Keys.Should().BeEquivalentTo(Read($"{area}.resx").Keys, language);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void take_the_same_arguments_in_every_language(string area) =>
        Translations(area).SelectMany(texts => texts).Should()
            .OnlyContain(text => Arguments(text.Value).SetEquals(Arguments(Read($"{area}.resx")[text.Key])));

    [Fact]
    public void are_all_used_and_all_there()
    {
        var families = Composed.Select(key => key.Split('.')[0]).ToHashSet();
        var known = AreaPaths.SelectMany(area => Read($"{area}.resx").Keys).ToHashSet();
        var sources = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs").Select(File.ReadAllText).ToList();
        var written = sources.SelectMany(source => Key().Matches(source)).Select(key => key.Groups[1].Value)
            .Where(key => known.Contains(key) || known.Any(other => other.Split('.')[0] == key.Split('.')[0] && !families.Contains(key.Split('.')[0])))
            .ToHashSet();

        known.Except(written.Union(Composed)).Should().BeEmpty("what nobody says is not kept");
        written.Union(Composed).Except(known).Should().BeEmpty("what is said has a text");
    }

    private static IEnumerable<string> Members<T>(params string[] families)
        where T : struct, Enum => families.SelectMany(family => Enum.GetNames<T>().Select(name => $"{family}.{name}"));

    private static List<Dictionary<string, string>> Translations(string area) =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(Path.Combine(Folder, area))!, $"{Path.GetFileName(area)}.*.resx")
            .Select(file => Read(Path.GetRelativePath(Folder, file)))];

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(argument => argument.Value)];

    [GeneratedRegex("\"([A-Z][A-Za-z]*\\.[A-Z][A-Za-z]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("\\{[0-9]\\}")]
    private static partial Regex Argument();
}
