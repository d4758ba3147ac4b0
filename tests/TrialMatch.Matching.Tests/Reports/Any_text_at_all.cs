using System.Text;
using TrialMatch.Matching.Reports;

namespace TrialMatch.Matching.Tests.Reports;

/// <summary>Whatever is pasted, the reader answers, and every span lies within the text and quotes it.</summary>
public class Any_text_at_all
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Pieces =
    [
        "EGFR", "p.L858R", "p.(", "c.", "c.2573T>G", "ikke", "påvist", "ingen", "mutasjon", "i", ",", ":", ";", ".", "\n", "\t", "|", "(", ")", "%", "34,2 %", "PD-L1", "TPS", "<1", "ALK",
        "EML4::ALK", "::", "fusjon", "HER2", "3+", "ER", "er", "MSI", "MSS", "TMB", "MLH1", "tap av", "uttrykk", "adenokarsinom", "i lunge", "stadium", "IV", "Navn:", "Kari Nordmann",
        "120361 12345", "12.03.2026", "31.02.2026", "99/99-9999", "NTRK1-3", "CDKN2A/B", "exon", "20", "ins", "VAF", "0,3", "amplifikasjon", "12 kopier", "- ", "•", "\u0001", "\ud800", "é", "TERT", "C228T",
        "1p/19q", "kodeletert", "MGMT", "umetylert", "negativ for", "men", "tidligere", "2024", "?", "\u00a0", "\r\n", "999999999999999999999",
    ];

    [Fact]
    public void of_random_words_is_answered_with_spans_inside_it()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
            Check(string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? "" : " "))));
    }

    [Fact]
    public void of_reports_that_were_mangled_is_answered_with_spans_inside_it()
    {
        var random = new Random(22112026);
        foreach (var name in A_pasted_report.AllNames)
        {
            var text = new StringBuilder(A_pasted_report.TextOf(name));
            for (var cut = 0; cut < 40 && text.Length > 2; cut++)
            {
                var at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0: text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at)); break;
                    case 1: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                    default: text[at] = (char)random.Next(1, 0x2fff); break;
                }

                Check(text.ToString());
            }
        }
    }

    [Theory]
    [InlineData("EGFR ")]
    [InlineData("ikke påvist ")]
    [InlineData("((((")]
    [InlineData("EGFR,")]
    [InlineData("p.(Leu858Arg")]
    [InlineData("PD-L1 ")]
    [InlineData("1p/19q ikke ")]
    [InlineData("\n")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("Kari ")]
    [InlineData("mikrosatellitt")]
    [InlineData("12 34 ")]
    public void of_the_longest_allowed_length_is_answered(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, ReportReader.LongestText / piece.Length + 1))[..ReportReader.LongestText];

        Check(text);
    }

    [Fact]
    public void that_is_longer_than_allowed_is_refused() =>
        new Action(() => ReportReader.Read(new string('a', ReportReader.LongestText + 1), Today)).Should().Throw<ArgumentException>();

    [Fact]
    public void gives_the_same_proposals_when_it_is_read_again()
    {
        foreach (var name in A_pasted_report.AllNames)
        {
            var text = A_pasted_report.TextOf(name);
            ReportReader.Read(text, Today).Proposals.Select(proposal => proposal.Item).Should().Equal(ReportReader.Read(text, Today).Proposals.Select(proposal => proposal.Item));
        }
    }

    private static void Check(string text)
    {
        var reading = ReportReader.Read(text, Today);

        reading.Text.Length.Should().Be(text.Length);
        foreach (var (span, quote) in reading.Proposals.Select(proposal => (proposal.Span, proposal.Quote)))
        {
            Inside(span, text);
            reading.Text.Substring(span.Start, span.Length).Should().Be(quote, text);
        }

        foreach (var span in reading.Proposals.SelectMany(proposal => proposal.AlsoAt).Concat(reading.Unread.Select(unread => unread.Span)).Concat(reading.Personal.Select(covered => covered.Span)))
            Inside(span, text);
        reading.Proposals.Select(proposal => proposal.Number).Should().Equal(Enumerable.Range(1, reading.Proposals.Length));
        AcceptedProposals.Profile(reading, reading.Proposals.Select(proposal => proposal.Number).ToHashSet()).Facts.Select(fact => fact.Id).Should().OnlyHaveUniqueItems();
    }

    private static void Inside(ReportSpan span, string text)
    {
        span.Start.Should().BeGreaterThanOrEqualTo(0);
        span.Length.Should().BeGreaterThan(0);
        span.End.Should().BeLessThanOrEqualTo(text.Length);
    }
}
