using System.Reflection;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Registry.Tests.Protocols;

/// <summary>
/// Criteria of published protocols against patients, written by hand in the tables <c>*.tsv</c> beside this file:
/// trial, reference of the criterion (with <c>COHORT:</c> before it where it stands in a cohort), patient line, expected answer and why.
/// The expected answer is <c>met by f3</c>, <c>not met by f3</c> (the fact that decides) or <c>unknown</c> and the kind of what is missing.
/// </summary>
public class Protocol_criteria(ShippedSeed seed) : IClassFixture<ShippedSeed>
{
    public static TheoryData<string, string, string, string, string> Pairs
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var row in Rows())
                data.Add(row[0], row[1], row[2], row[3], row[4]);
            return data;
        }
    }

    [Fact]
    public void are_tried_on_patients_of_many_trials()
    {
        var rows = Rows().ToList();

        rows.Should().OnlyHaveUniqueItems(row => string.Join('|', row.Take(3)));
        rows.Should().HaveCountGreaterThanOrEqualTo(80);
        rows.Select(row => row[0]).Distinct().Should().HaveCountGreaterThanOrEqualTo(13);
        rows.Should().OnlyContain(row => row[4].Length > 0);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void answer_as_a_clinician_would(string trial, string reference, string patient, string expected, string why)
    {
        var read = ProfileLine.Parse(patient, ShippedSeed.Day);
        read.Errors.Should().BeEmpty();
        var answer = new CriterionEvaluator(read.Profile!, ShippedSeed.Day).Evaluate(Criterion(trial, reference));
        var reason = $"{why} Missing: {string.Join(", ", answer.Missing)}";

        var words = expected.Split(' ', 2);
        if (words[0] == "unknown")
        {
            answer.Truth.Should().Be(Truth.Unknown, reason);
            answer.Missing.Select(missing => missing.Kind).Should().Contain(Kind(words[1]), why);
            return;
        }

        var parts = expected.Split(" by ", 2);
        answer.Truth.Should().Be(parts[0] == "met" ? Truth.Met : Truth.NotMet, reason);
        if (parts.Length == 2)
            Deciding(answer).Select(cited => cited.Fact.Id).Should().Contain(parts[1], why);
    }

    private Criterion Criterion(string trial, string reference)
    {
        var all = seed.Register.Trials.Single(known => known.RegistryId == trial);
        var parts = reference.Split(':', 2);
        var criteria = parts.Length == 1 ? all.Criteria : all.Cohorts.Single(cohort => cohort.Id == parts[0]).Criteria;
        return criteria.Criteria.SelectMany(Within).First(criterion => criterion.Reference == parts[^1]);
    }

    private static IEnumerable<Criterion> Within(Criterion criterion) =>
        criterion is CriterionGroup group ? group.Children.SelectMany(Within).Prepend(criterion) : [criterion];

    /// <summary>The facts of the leaves that turned the answer.</summary>
    private static IEnumerable<CitedFact> Deciding(CriterionEvaluation answer)
    {
        if (answer.Criterion is not CriterionGroup group)
            return answer.Facts;
        var turned = group is NoneOf ? (answer.Truth == Truth.Met ? Truth.NotMet : Truth.Met) : answer.Truth;
        return answer.Children.Where(child => child.Truth == turned).SelectMany(Deciding);
    }

    private static MissingKind Kind(string words) =>
        Enum.Parse<MissingKind>(string.Concat(words.Where(char.IsLetter)), ignoreCase: true);

    private static IEnumerable<string[]> Rows()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var table in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(table)!);
            foreach (var line in reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Skip(1))
            {
                var cells = line.TrimEnd('\r').Split('\t');
                cells.Should().HaveCount(5, "{0}: {1}", table, line);
                yield return cells;
            }
        }
    }
}
