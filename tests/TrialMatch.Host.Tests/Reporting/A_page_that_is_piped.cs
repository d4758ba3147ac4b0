using TrialMatch.Host.Reporting;

namespace TrialMatch.Host.Tests.Reporting;

public class A_page_that_is_piped
{
    [Fact]
    public void keeps_a_line_of_any_length_on_one_line()
    {
        var words = string.Join(' ', Enumerable.Repeat("ord", 5_000));

        Written(page => page.Line(4, words)).Should().Be($"    {words}\n");
    }

    [Fact]
    public void has_no_colours_and_takes_no_orders_from_what_it_shows() =>
        Written(page => page.Line(0, new Piece("met", Page.Good), " [red]x[/] \u001b[2J\a")).Should().Be("met [red]x[/]  [2J \n");

    [Fact]
    public void puts_what_belongs_together_below_each_other() =>
        Written(page => page.Table(0, ["ID", "TITLE"], [["DEMO-1", "One"], ["D", "Two"]]))
            .Split('\n').Select(line => line.TrimEnd()).Should().Equal("ID      TITLE", "DEMO-1  One", "D       Two", "");

    private static string Written(Action<Page> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(new Page(output));
        return output.ToString();
    }
}
