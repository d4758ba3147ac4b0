using Spectre.Console;
using Spectre.Console.Rendering;

namespace TrialMatch.Host.Reporting;

/// <summary>A piece of a line, in a style where the reader's terminal has any.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">How they look.</param>
internal sealed record Piece(string Text, Style? Style = null)
{
    public static implicit operator Piece(string text) => new(text);
}

/// <summary>Writes a result line by line: indented, and wrapped behind the indentation on a terminal.</summary>
internal sealed class Page
{
    internal static readonly Style Strong = new(decoration: Decoration.Bold);
    internal static readonly Style Faint = new(Color.Grey);
    internal static readonly Style Good = new(Color.Green);
    internal static readonly Style Bad = new(Color.Red);
    internal static readonly Style Open = new(Color.Yellow);

    private readonly IAnsiConsole _console;

    internal Page(TextWriter writer) => _console = Terminal.For(writer);

    internal void Line() => _console.WriteLine();

    internal void Line(int indent, params ReadOnlySpan<Piece> pieces)
    {
        var line = new Paragraph();
        foreach (var piece in pieces)
            line.Append(Printable(piece.Text), piece.Style);
        Write(indent, line);
    }

    /// <summary>Columns under a faint heading, as wide as what they hold; the last takes what is left.</summary>
    internal void Table(int indent, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var (heading, at) in headings.Select((heading, at) => (heading, at)))
            table.AddColumn(new TableColumn(new Text(heading, Faint)) { NoWrap = at < headings.Count - 1, Padding = new Padding(0, 0, 2, 0) });
        foreach (var row in rows)
            table.AddRow(row.Select(cell => (IRenderable)new Text(Printable(cell))));
        Write(indent, table);
    }

    private void Write(int indent, IRenderable what) => _console.Write(new Padder(what, new Padding(indent, 0, 0, 0)));

    /// <summary>What registries and users wrote must not steer the terminal.</summary>
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Create(text.Length, text, (to, from) =>
        {
            for (var at = 0; at < from.Length; at++)
                to[at] = char.IsControl(from[at]) ? ' ' : from[at];
        }) : text;
}
