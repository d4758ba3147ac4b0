using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary>How one kind of leaf is written: its keyword, how what follows is read, and how it is printed.</summary>
/// <param name="Keyword">The word or words that open the line.</param>
/// <param name="Read">Reads what follows; <see langword="null"/> when the cursor has failed.</param>
/// <param name="Write">What follows the keyword; <see langword="null"/> for criteria of other syntaxes.</param>
internal sealed record LeafSyntax(string Keyword, Func<NotationCursor, Criterion?> Read, Func<Criterion, string?> Write)
{
    /// <summary>The syntax of one kind of criterion.</summary>
    public static LeafSyntax For<T>(string keyword, Func<NotationCursor, T?> read, Func<T, string?> write)
        where T : Criterion =>
        new(keyword, read, criterion => criterion is T mine ? write(mine) : null);

    /// <summary>The syntax of a criterion that its keyword says in full.</summary>
    public static LeafSyntax Bare<T>(string keyword)
        where T : Criterion, new() =>
        For<T>(keyword, _ => new T(), _ => "");
}
