using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>Makes criteria of sentences that nobody has structured: always asked, never passed, never dropped.</summary>
internal static partial class UnstructuredCriteria
{
    /// <summary>
    /// The sentences, numbered I-01 … and E-01 …; an exclusion stands in a <see cref="NoneOf"/> of its own. Sentences
    /// under a heading of their own are kept together, with the heading as the group's source.
    /// </summary>
    public static ImmutableArray<Criterion> Of(IReadOnlyList<EligibilitySentence> sentences)
    {
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        var (inclusions, exclusions) = (0, 0);
        for (var at = 0; at < sentences.Count;)
        {
            var (exclusion, heading) = (sentences[at].Exclusion, sentences[at].Heading);
            var group = sentences.Skip(at).TakeWhile(sentence => sentence.Exclusion == exclusion && sentence.Heading == heading).ToList();
            var members = group.Select(sentence => exclusion
                ? Excluding(Reference('E', ++exclusions), sentence.Text)
                : Sentence(Reference('I', ++inclusions), sentence.Text)).ToImmutableArray();
            if (heading is null)
                criteria.AddRange(members);
            else
                criteria.Add(!exclusion && OneOfThem().IsMatch(heading)
                    ? new AnyOf { Source = heading, Children = members }
                    : new AllOf { Source = heading, Children = members });
            at += group.Count;
        }

        return criteria.ToImmutable();
    }

    /// <summary>One sentence to be asked.</summary>
    public static Criterion Sentence(string? reference, string text) =>
        new JudgementCriterion { Reference = reference, Question = text, Source = text, Unstructured = true };

    private static NoneOf Excluding(string reference, string text) =>
        new NoneOf { Reference = reference, Children = [Sentence(null, text)] };

    private static string Reference(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:00}");

    [GeneratedRegex(@"\b(?:any|one)(?: or more)? of the following\b|\Aeither\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneOfThem();
}
