using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Matching.Answers;

/// <summary>Names a criterion in a sentence: the protocol's number and its plain text, or what it asks in the notation.</summary>
internal static class CriterionName
{
    /// <summary>Most parts of a group that are named.</summary>
    private const int MostParts = 3;

    public static string Of(Criterion criterion, CultureInfo culture)
    {
        var said = criterion.Text?.GetValueOrDefault(culture.TwoLetterISOLanguageName)?.TrimEnd('.') ?? Asked(criterion);
        return criterion.Reference is { } reference ? $"[{reference}] {said}" : said;
    }

    /// <summary>What it asks, on one line.</summary>
    public static string Asked(Criterion criterion) => criterion is not CriterionGroup group
        ? CriteriaNotation.Print(criterion with { Reference = null, Source = null, Text = null })
        : $"{CriteriaNotation.Print(group with { Reference = null, Source = null, Text = null })} "
            + string.Join("; ", group.Children.Take(MostParts).Select(Asked))
            + (group.Children.Length > MostParts ? "; …" : "");
}
