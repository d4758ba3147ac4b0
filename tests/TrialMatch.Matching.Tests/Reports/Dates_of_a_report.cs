using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Reports;

namespace TrialMatch.Matching.Tests.Reports;

public class Dates_of_a_report
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("Prøve tatt 12.03.2026. KRAS p.G12C.", "2026-03-12", ReportDating.Sample)]
    [InlineData("Biopsi 3. mai 2026: KRAS p.G12C.", "2026-05-03", ReportDating.Sample)]
    [InlineData("Prøvedato: 5/3-2026. KRAS p.G12C.", "2026-03-05", ReportDating.Sample)]
    [InlineData("Specimen collected March 12, 2026. KRAS p.G12C.", "2026-03-12", ReportDating.Sample)]
    [InlineData("Sample date: 2026-03-12. Report date: 2026-03-30. KRAS p.G12C.", "2026-03-12", ReportDating.Sample)]
    [InlineData("Svardato 30.03.26. KRAS p.G12C.", "2026-03-30", ReportDating.Report)]
    [InlineData("Mottatt 14.03.2026. KRAS p.G12C.", "2026-03-14", ReportDating.Report)]
    [InlineData("KRAS p.G12C.", "2026-11-22", ReportDating.Today)]
    [InlineData("Prøve tatt 12.03.2027. KRAS p.G12C.", "2026-11-22", ReportDating.Today)]
    [InlineData("Prøve tatt 31.02.2026. KRAS p.G12C.", "2026-11-22", ReportDating.Today)]
    public void date_its_facts(string text, string expected, ReportDating dating)
    {
        var reading = ReportReader.Read(text, Today);

        reading.Dating.Should().Be(dating);
        reading.Date.Should().Be(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        reading.Proposals.Should().ContainSingle().Which.Date.Should().Be(reading.Date);
    }

    [Fact]
    public void stand_with_the_accepted_facts_whose_source_is_the_report()
    {
        var reading = ReportReader.Read("Prøve tatt 12.03.2026 med adenokarsinom i lunge. EGFR p.L858R. Tidligere prøve fra 2023: EGFR p.T790M ikke påvist. KRAS: villtype.", Today);
        var kept = reading.Proposals.Where(proposal => proposal.Item != "KRAS wt").Select(proposal => proposal.Number).ToHashSet();

        var profile = AcceptedProposals.Profile(reading, kept);

        profile.Facts.Should().OnlyContain(fact => fact.Source == FactSource.Report);
        profile.Facts.OfType<DiagnosisFact>().Should().ContainSingle().Which.Date.Should().Be(new DateOnly(2026, 3, 12));
        profile.Facts.OfType<MolecularReport>().Select(report => report.Date).Should().BeEquivalentTo([new DateOnly(2026, 3, 12), new DateOnly(2023, 1, 1)]);
        profile.Facts.OfType<MolecularReport>().SelectMany(report => report.Findings).OfType<SmallVariant>().Select(variant => variant.Gene).Should().OnlyContain(gene => gene == "EGFR");
        AcceptedProposals.Line(reading, kept).Should().Be("LUAD (2026-03-12), EGFR p.L858R (2026-03-12), EGFR p.T790M negative (2023-01-01)");
    }

    [Theory]
    [InlineData("all", "1 2 3")]
    [InlineData("2", "2")]
    [InlineData("1, 3", "1 3")]
    [InlineData("2-3", "2 3")]
    [InlineData("4", null)]
    [InlineData("0", null)]
    [InlineData("3-2", null)]
    [InlineData("one", null)]
    [InlineData("", null)]
    [InlineData("1-2-3", null)]
    [InlineData("99999999999999999999", null)]
    public void are_accepted_by_the_numbers_of_their_proposals(string written, string? expected)
    {
        var reading = ReportReader.Read("KRAS p.G12C. BRAF: villtype. MSS.", Today);

        var numbers = AcceptedProposals.Numbers(written, reading);

        (numbers is null ? null : string.Join(' ', numbers.Order())).Should().Be(expected);
    }
}
