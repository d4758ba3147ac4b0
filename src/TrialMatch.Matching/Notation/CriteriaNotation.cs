using System.Text;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary>
/// The compact text in which people write criteria: one a line, groups by indentation. What was parsed prints in
/// canonical form, and canonical text parses and prints back to itself.
/// </summary>
public static class CriteriaNotation
{
    /// <summary>Reads criteria; gives all errors, not only the first.</summary>
    /// <param name="text">The text, in any indentation of its own.</param>
    /// <param name="firstLine">The number of its first line in the file that it stands in.</param>
    public static NotationResult Parse(string text, int firstLine = 1) =>
        text.Length <= NotationLimits.CriteriaText
            ? new CriteriaReader(CriteriaLine.Of(text, firstLine)).Read()
            : new NotationResult(null, [new NotationError(firstLine, 1, "the text is too long", $"at most {NotationLimits.CriteriaText} characters", [])]);

    /// <summary>Prints criteria, each line ended by a line feed. Line breaks inside a text become blanks.</summary>
    public static string Print(EligibilityCriteria criteria)
    {
        var text = new StringBuilder();
        foreach (var criterion in criteria.Criteria)
            CriteriaPrinter.Tree(criterion, 0, text);
        return text.ToString();
    }

    /// <summary>Prints one criterion without its reference and notes; of a group only its own line.</summary>
    public static string Print(Criterion criterion) => CriteriaPrinter.Leaf(criterion);
}
