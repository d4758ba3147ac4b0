using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Notation;

/// <summary>
/// Walks over one line, or a part of one, and remembers the first thing that could not be read. Once it has failed,
/// its answers mean nothing and the caller goes home with <see langword="null"/>.
/// </summary>
/// <param name="text">The whole line.</param>
/// <param name="line">Its number, for errors; 0 where there is only one.</param>
/// <param name="start">First character to read.</param>
/// <param name="end">The character to stop before.</param>
internal sealed partial class NotationCursor(string text, int line, int start, int end)
{
    private readonly int _start = start;

    public NotationCursor(string text, int line)
        : this(text, line, 0, text.Length)
    {
    }

    /// <summary>The next character to read, counted from 0.</summary>
    public int Position { get; private set; } = start;

    /// <summary>Where the next word begins.</summary>
    public int Here
    {
        get
        {
            SkipBlanks();
            return Position;
        }
    }

    /// <summary>The first failure.</summary>
    public NotationError? Error { get; private set; }

    /// <summary>Whether only blanks are left.</summary>
    public bool AtEnd
    {
        get
        {
            SkipBlanks();
            return Position >= end;
        }
    }

    /// <summary>What is left, without blanks around it.</summary>
    public string Rest => text[Position..end].Trim();

    /// <summary>What has been read since a position.</summary>
    public string Since(int from) => text[from..Position].Trim();

    /// <summary>Goes back to a position that was read before.</summary>
    public void Return(int position) => Position = position;

    /// <summary>Reads up to a place with a cursor of its own, which sees nothing behind it.</summary>
    public T? Until<T>(int to, Func<NotationCursor, T?> read)
        where T : class
    {
        var part = new NotationCursor(text, line, _start, to) { Position = Position };
        var value = read(part);
        Error ??= part.Error;
        Position = to;
        return Error is null ? value : null;
    }

    /// <summary>Takes everything that is left.</summary>
    public string TakeRest()
    {
        SkipBlanks();
        var rest = Rest;
        Position = end;
        return rest;
    }

    /// <summary>Takes one or several words if they stand here, whatever their case and the blanks between.</summary>
    public bool TryWord(string words)
    {
        SkipBlanks();
        var at = Position;
        foreach (var word in words.Split(' '))
        {
            while (at < end && text[at] == ' ')
                at++;
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0 || at + word.Length > end)
                return false;
            at += word.Length;
        }

        if (at < end && char.IsLetterOrDigit(text[at]) && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '+' or '-'))
            return false;
        Position = at;
        return true;
    }

    /// <summary>Takes the first of several wordings that stands here.</summary>
    public bool TryAny(params ReadOnlySpan<string> wordings)
    {
        foreach (var words in wordings)
        {
            if (TryWord(words))
                return true;
        }

        return false;
    }

    /// <summary>Takes a sign such as a comma, if it stands here.</summary>
    public bool TrySign(char sign)
    {
        SkipBlanks();
        if (Position >= end || text[Position] != sign)
            return false;
        Position++;
        return true;
    }

    /// <summary>Takes the hyphen that joins a name to its result, as in <c>HER2-low</c>.</summary>
    public void SkipHyphen()
    {
        if (Position + 1 < end && text[Position] == '-' && char.IsLetter(text[Position + 1]))
            Position++;
    }

    /// <summary>Takes what a pattern, anchored by <c>\G</c>, matches here.</summary>
    public bool TryMatch(Regex pattern, [NotNullWhen(true)] out Match? match)
    {
        SkipBlanks();
        match = pattern.Match(text, Position, end - Position);
        if (!match.Success)
            return false;
        Position += match.Length;
        return true;
    }

    /// <summary>The next run of characters without blanks and commas, without taking it; empty at the end.</summary>
    public string Peek()
    {
        SkipBlanks();
        var to = Position;
        while (to < end && !char.IsWhiteSpace(text[to]) && text[to] is not (',' or ';'))
            to++;
        return to == Position && to < end ? text[to].ToString() : text[Position..to];
    }

    /// <summary>Takes what <see cref="Peek"/> sees.</summary>
    public string Word()
    {
        var word = Peek();
        Position += word.Length;
        return word;
    }

    /// <summary>Says what was read up to here, and that what stands here is not what was expected.</summary>
    public void Fail(NotationText expected, ImmutableArray<string> nearest = default)
    {
        var before = text[_start..Math.Max(_start, Math.Min(Position, end))].Trim();
        var message = (before.Length, AtEnd) switch
        {
            (0, true) => NotationText.Of("there is nothing to read"),
            (0, false) => NotationText.Of($"read `{Shortened(Peek())}`"),
            (_, true) => NotationText.Of($"read `{Shortened(before)}`, and there it ends"),
            _ => NotationText.Of($"read `{Shortened(before)}`, then `{Shortened(Peek())}`"),
        };
        FailAt(Position, message, expected, nearest);
    }

    /// <summary>Says what is wrong at a place.</summary>
    public void FailAt(int at, NotationText message, NotationText expected, ImmutableArray<string> nearest = default) =>
        Error ??= new NotationError(line, at + 1, message, expected, nearest.IsDefault ? [] : nearest);

    /// <summary>A text short enough to be repeated in a message.</summary>
    internal static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "…";

    private void SkipBlanks()
    {
        while (Position < end && char.IsWhiteSpace(text[Position]))
            Position++;
    }
}
