using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Explanation.Sentences;

namespace TrialMatch.Matching.Explanation;

/// <summary>
/// Criteria in plain words for a patient, made from their structure. Where somebody has written and reviewed a text in
/// the language (<see cref="Criterion.Text"/>), that text is told instead.
/// </summary>
public static class PlainText
{
    private static readonly Func<Criterion, Speech, Statement?>[] Areas =
        [MolecularSentences.Of, TherapySentences.Of, DiseaseSentences.Of, ClinicalSentences.Of, PersonSentences.Of, OpenSentences.Of];

    /// <summary>The reviewed text of a criterion in a language, if there is one.</summary>
    public static string? Reviewed(Criterion criterion, CultureInfo culture) =>
        criterion.Text?.GetValueOrDefault(culture.TwoLetterISOLanguageName) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The criterion with everything below it, as one text: "You must be 18 years or older."</summary>
    public static string Of(Criterion criterion, CultureInfo culture) => Whole(criterion, denied: false, new Speech(culture));

    /// <summary>The criterion's own line where its parts stand below it: for a group "At least one of these must apply:".</summary>
    public static string Line(Criterion criterion, CultureInfo culture) => Line(criterion, culture, part: false);

    /// <summary>The line of a part, whose group says whether it is asked for: "You are 18 years or older."</summary>
    public static string PartLine(Criterion criterion, CultureInfo culture) => Line(criterion, culture, part: true);

    /// <summary>How the parts of a group count, in a few words ("at least one of these"); <see langword="null"/> for a leaf.</summary>
    public static string? Counting(Criterion criterion, CultureInfo culture)
    {
        var speech = new Speech(culture);
        return criterion switch
        {
            AllOf => speech.Say("Group.All.Short"),
            AnyOf => speech.Say("Group.Any.Short"),
            NoneOf => speech.Say("Group.None.Short"),
            AtLeast atLeast => speech.Say("Group.AtLeast.Short", atLeast.Count),
            _ => null,
        };
    }

    /// <summary>A criterion as a condition within a sentence: "you have metastases in the liver".</summary>
    internal static string Condition(Criterion criterion, Speech speech) => Clause(criterion, denied: false, speech);

    private static string Line(Criterion criterion, CultureInfo culture, bool part)
    {
        if (Reviewed(criterion, culture) is { } reviewed)
            return reviewed;
        var speech = new Speech(culture);
        if (criterion is CriterionGroup { Children.Length: > 1 } group)
            return Speech.Sentence(Heading(group, denied: false, part, speech) + ":");
        return part ? Speech.Sentence(Clause(criterion, denied: false, speech)) : Whole(criterion, denied: false, speech);
    }

    private static string Whole(Criterion criterion, bool denied, Speech speech)
    {
        if (Reviewed(criterion, speech.Culture) is { } reviewed)
            return denied ? speech.Say("Group.Excluded", reviewed) : reviewed;
        if (criterion is not CriterionGroup group)
            return Speech.Sentence(Leaf(criterion, speech)(denied ? Form.MustNot : Form.Must));
        return Together(group, denied) switch
        {
            _ when group.Children.IsEmpty => speech.Say("Group.Empty"),
            { } deniedParts => string.Join(' ', group.Children.Select(child => Whole(child, deniedParts, speech))),
            null => Speech.Sentence($"{Heading(group, denied, part: false, speech)}: {Clauses(group, speech)}"),
        };
    }

    private static string Clause(Criterion criterion, bool denied, Speech speech)
    {
        if (Reviewed(criterion, speech.Culture) is { } reviewed)
            return denied ? speech.Say("Clause.Not", Speech.Clause(reviewed)) : Speech.Clause(reviewed);
        if (criterion is not CriterionGroup group)
            return Leaf(criterion, speech)(denied ? Form.IsNot : Form.Is);
        if (group.Children is [var only])
            return Clause(only, denied != group is NoneOf, speech);
        return group.Children.IsEmpty ? Speech.Clause(speech.Say("Group.Empty")) : $"{Heading(group, denied, part: true, speech)} ({Clauses(group, speech)})";
    }

    /// <summary>Whether a group is said by one sentence for each part, and then whether they are denied; otherwise none.</summary>
    private static bool? Together(CriterionGroup group, bool denied) => group switch
    {
        { Children.Length: 1 } => denied != group is NoneOf,
        AllOf when !denied => false,
        AnyOf when denied => true,
        NoneOf when !denied => true,
        _ => null,
    };

    private static string Clauses(CriterionGroup group, Speech speech) =>
        string.Join("; ", group.Children.Select(child => Clause(child, denied: false, speech)));

    private static string Heading(CriterionGroup group, bool denied, bool part, Speech speech)
    {
        var excluded = denied != group is NoneOf;
        var form = part ? (excluded ? Form.IsNot : Form.Is) : (excluded ? Form.MustNot : Form.Must);
        return group switch
        {
            AllOf => speech.Say($"Group.All.{form}"),
            AtLeast atLeast => speech.Say($"Group.AtLeast.{form}", atLeast.Count),
            _ => speech.Say($"Group.Any.{form}"),
        };
    }

    private static Statement Leaf(Criterion criterion, Speech speech) =>
        Areas.Select(area => area(criterion, speech)).FirstOrDefault(statement => statement is not null)
            ?? throw new ArgumentException($"No words for {criterion.GetType().Name}.", nameof(criterion));
}
