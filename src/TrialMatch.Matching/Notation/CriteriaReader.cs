using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Notation;

/// <summary>Builds the tree of criteria from lines and their indentation; goes on after an error, so that all are told.</summary>
internal sealed class CriteriaReader(IEnumerable<CriteriaLine> lines)
{
    private readonly Queue<CriteriaLine> _lines = new(lines);

    private readonly List<NotationError> _errors = [];

    /// <summary>Reads everything.</summary>
    public NotationResult Read()
    {
        var criteria = Block(parentIndent: -1, depth: 0);
        return _errors.Count == 0
            ? new NotationResult(new EligibilityCriteria(criteria), [])
            : new NotationResult(null, [.. _errors.OrderBy(error => error.Line).ThenBy(error => error.Column)]);
    }

    /// <summary>Reads the lines that stand deeper than their parent, and what hangs below each.</summary>
    private ImmutableArray<Criterion> Block(int parentIndent, int depth)
    {
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        int? indent = null;
        while (_lines.TryPeek(out var line) && line.Indent > parentIndent)
        {
            _lines.Dequeue();
            indent ??= line.Indent;
            if (line.Indent != indent)
                Fail(line, line.Indent, "this line is indented by other blanks than its neighbours", $"{indent} blanks");
            if (Node(line, depth) is { } criterion)
                criteria.Add(criterion);
        }

        return criteria.ToImmutable();
    }

    private Criterion? Node(CriteriaLine line, int depth)
    {
        var head = Head(line);
        var below = Below(line, head.Criterion);
        var (first, errors) = (_lines.TryPeek(out var next) ? next : line, _errors.Count);
        var parts = depth < NotationLimits.Depth ? Block(line.Indent, depth + 1) : TooDeep(line);
        if (head.Criterion is not { } criterion)
            return null;
        if (criterion is not CriterionGroup group)
        {
            if (parts.Length > 0)
                Fail(first, first.Indent, "this line is indented below a criterion that has no parts", "a group such as any of: above it, or no indentation");
            return Noted(line, criterion, head.Reference, below);
        }

        if (parts.IsEmpty && errors == _errors.Count)
            Fail(line, line.Indent, "the group is empty", "at least one criterion, indented below it");
        if (group is AtLeast { Count: var count } && errors == _errors.Count && (count < 1 || count > parts.Length))
            Fail(line, line.Indent, $"`at least {count} of` has {parts.Length} parts", "a number from 1 to the number of parts");
        return Noted(line, group with { Children = parts }, head.Reference, below);
    }

    private (string? Reference, Criterion? Criterion) Head(CriteriaLine line)
    {
        var cursor = new NotationCursor(line.Text, line.Number);
        var result = (Reference: (string?)null, Criterion: (Criterion?)null);
        if (line.Text.Length > NotationLimits.CriteriaLine)
            cursor.FailAt(NotationLimits.CriteriaLine, "the line is too long", $"at most {NotationLimits.CriteriaLine} characters");
        else if (line.ForbiddenAt is { } at)
            cursor.FailAt(at, "read a tab or another control character", "blanks");
        else if (line.Note is not null)
            cursor.FailAt(line.Indent, "this note has no criterion directly above it", "source: and plain text right below their criterion, before its parts");
        else
            result = GroupSyntax.ReadLine(cursor);
        if (cursor.Error is { } error)
            _errors.Add(error);
        return result;
    }

    /// <summary>The notes directly below a line.</summary>
    private Dictionary<string, (string Text, CriteriaLine Line)> Below(CriteriaLine above, Criterion? criterion)
    {
        var notes = new Dictionary<string, (string, CriteriaLine)>(StringComparer.Ordinal);
        while (_lines.TryPeek(out var line) && line.Indent > above.Indent && line.Note is var (key, text))
        {
            _lines.Dequeue();
            if (line.ForbiddenAt is { } at)
                Fail(line, at, "read a tab or another control character", "blanks");
            else if (text.Length == 0)
                Fail(line, line.Indent, $"`{key}:` is empty", "a text");
            else if (!notes.TryAdd(key, (text, line)))
                Fail(line, line.Indent, $"`{key}:` stands here twice", "one of each");
            else if (criterion is UnrecognisedCriterion)
                Fail(line, line.Indent, "an unrecognised criterion keeps its texts inside its JSON", "no note");
        }

        return notes;
    }

    private Criterion Noted(CriteriaLine line, Criterion criterion, string? reference, Dictionary<string, (string Text, CriteriaLine Line)> notes)
    {
        if (criterion is UnrecognisedCriterion)
        {
            if (reference is not null)
                Fail(line, line.Indent, "an unrecognised criterion keeps its reference inside its JSON", "no reference");
            return criterion;
        }

        var texts = notes.Where(note => note.Key != "source").ToImmutableSortedDictionary(note => note.Key, note => note.Value.Text, StringComparer.Ordinal);
        return criterion with
        {
            Reference = reference ?? criterion.Reference,
            Source = notes.TryGetValue("source", out var source) ? source.Text : criterion.Source,
            Text = texts.IsEmpty ? criterion.Text : texts,
        };
    }

    private ImmutableArray<Criterion> TooDeep(CriteriaLine above)
    {
        if (_lines.TryPeek(out var first) && first.Indent > above.Indent)
            Fail(first, first.Indent, "groups are nested too deeply", $"at most {NotationLimits.Depth} levels");
        while (_lines.TryPeek(out var line) && line.Indent > above.Indent)
            _lines.Dequeue();
        return [];
    }

    private void Fail(CriteriaLine line, int at, NotationText message, NotationText expected) =>
        _errors.Add(new NotationError(line.Number, at + 1, message, expected, []));
}
