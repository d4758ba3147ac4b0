using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Reports;

/// <summary>What a person has confirmed of a reading.</summary>
public static class AcceptedProposals
{
    /// <summary>
    /// The facts of the accepted proposals, each from the report and on its own day; findings of one day stand in one
    /// molecular report.
    /// </summary>
    /// <param name="reading">The reading.</param>
    /// <param name="numbers">The numbers of the accepted proposals; others are not used.</param>
    public static Profile Profile(ReportReading reading, IReadOnlySet<int> numbers) =>
        ProfileOf(reading.Proposals.Where(proposal => numbers.Contains(proposal.Number)).SelectMany(proposal => proposal.Facts));

    /// <summary>The same from items of <see cref="Item"/>, as a person has confirmed them without the report at hand.</summary>
    /// <param name="items">Items of a profile line, each with its date.</param>
    /// <param name="today">The day of confirming.</param>
    /// <returns><see langword="null"/> when one of them is no such item.</returns>
    public static Profile? Profile(IEnumerable<string> items, DateOnly today)
    {
        var facts = new List<CitedFact>();
        foreach (var item in items)
        {
            var read = ProfileLine.Parse(item, today);
            if (!read.Success)
                return null;
            facts.AddRange(read.Items.SelectMany(part => part.Facts));
        }

        return ProfileOf(facts);
    }

    private static Profile ProfileOf(IEnumerable<CitedFact> accepted)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var day in accepted.GroupBy(cited => cited.Fact.Date))
        {
            foreach (var cited in day.Where(cited => cited.Fact is not MolecularReport))
                Add(cited.Fact);
            var molecular = day.Where(cited => cited.Fact is MolecularReport).ToList();
            if (molecular.Count == 0)
                continue;
            var first = molecular.Select(cited => (MolecularReport)cited.Fact).FirstOrDefault(report => report.Panel is not null) ?? (MolecularReport)molecular[0].Fact;
            Add(first with { Findings = [.. molecular.Select(cited => cited.Finding).OfType<Finding>().Distinct()] });
        }

        return new Profile(facts.ToImmutable());

        void Add(Fact fact) => facts.Add(fact with { Id = string.Create(CultureInfo.InvariantCulture, $"report-{facts.Count + 1}"), Source = FactSource.Report });
    }

    /// <summary>The accepted proposals as items of a profile line, each with its date.</summary>
    public static string Line(ReportReading reading, IReadOnlySet<int> numbers) =>
        string.Join(", ", reading.Proposals.Where(proposal => numbers.Contains(proposal.Number)).Select(Item));

    /// <summary>A proposal as an item of a profile line with its date.</summary>
    public static string Item(Proposal proposal) => string.Create(CultureInfo.InvariantCulture, $"{proposal.Item} ({proposal.Date:yyyy-MM-dd})");

    /// <summary>Reads <c>1,3-5</c> or <c>all</c>.</summary>
    /// <returns><see langword="null"/> when the words are no such list, or name a number that no proposal has.</returns>
    public static ImmutableHashSet<int>? Numbers(string written, ReportReading reading)
    {
        if (written.Trim().Equals("all", StringComparison.OrdinalIgnoreCase))
            return [.. reading.Proposals.Select(proposal => proposal.Number)];
        var numbers = ImmutableHashSet.CreateBuilder<int>();
        foreach (var part in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !Number(ends[0], out var from) || !Number(ends[^1], out var to) || from > to)
                return null;
            numbers.UnionWith(Enumerable.Range(from, to - from + 1));
        }

        return numbers.Count == 0 ? null : numbers.ToImmutable();

        bool Number(string text, out int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= reading.Proposals.Length;
    }
}
