using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Import;
using TrialMatch.Registry.Import.TrialFiles;
using TrialMatch.Registry.Sites;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Tests;

public class A_trial_file
{
    private const string Whole = """
        # A comment.
        trial: NCT01234567
        title: Drug A after osimertinib
        phase: 1/2
        status: recruiting
        sponsor: Example Hospital
        drugs: osimertinib, savolitinib
        conditions: Non-small cell lung cancer
        read: 2026-11-22
        start: 2026-03
        nb: Hva studien går ut på.
        site: no-974795787 | recruiting | confirmed 2026-11-02 | slots 4
        site: Lake Hospital, Oncology, Uppsala, SE | 59.8500,17.6400 | planned
        contact: Kari Nordmann, study nurse, +47 55 00 00 00, trials@hospital.example
        visit: screening | week -4..0 | site
        visit: infusion | every 3 weeks until week 24 | local hospital, site
        criteria:
          [I-01] age >= 18
          # Another.
          [E-01] none of:
            metastasis brain active
        cohort A: EGFR exon 20 insertion | recruiting
          [A-01] variant EGFR exon 20 insertion
        cohort B: Closed arm | closed
        """;

    private static readonly SiteMatcher Known = new([new SiteDocument
    {
        Id = Guid.Empty,
        Key = "no-974795787",
        Facts = new SiteFacts { Name = "UNN Tromsø", City = "Tromsø", CountryCode = "NO", Point = new(69.68, 18.98), Quality = PointQuality.Good },
    }]);

    [Fact]
    public void tells_all_that_it_says()
    {
        var (entry, errors) = TrialFile.Read(Whole, Known);

        errors.Should().BeEmpty();
        entry!.RegistryId.Should().Be("NCT01234567");
        entry.Facts.Phase.Should().Be(TrialPhase.Phase1And2);
        entry.Facts.Interventions.Select(drug => drug.Name).Should().Equal("osimertinib", "savolitinib");
        entry.Facts.Text.Should().ContainKey("nb");
        entry.Criteria.Criteria.Should().HaveCount(2);
        entry.Cohorts.Select(cohort => (cohort.Id, cohort.Status, cohort.Criteria.Criteria.Length)).Should().Equal(
            ("A", RecruitmentStatus.Recruiting, 1), ("B", RecruitmentStatus.Closed, 0));
        entry.Sites.Select(site => (site.Key, site.Name, site.Status, site.ConfirmedOn, site.Slots)).Should().Equal(
            ("no-974795787", "UNN Tromsø", RecruitmentStatus.Recruiting, new DateOnly(2026, 11, 2), 4),
            ("se-uppsala-lake-hospital-oncology", "Lake Hospital, Oncology", RecruitmentStatus.Planned, null, null));
    }

    [Fact]
    public void tells_the_visits_and_whom_to_ask()
    {
        var entry = TrialFile.Read(Whole.Replace("slots 4", "slots 4 | contact Study office, +47 77 00 00 00", StringComparison.Ordinal), Known).Entry!;

        entry.Facts.Visits!.Value.Select(visit => (visit.Kind, visit.When.ToString(), Where: string.Join('+', visit.Places))).Should().Equal(
            (VisitKind.Screening, "week -4..0", "Site"), (VisitKind.Infusion, "every 3 weeks until week 24", "Site+LocalHospital"));
        entry.Facts.Contacts!.Value.Should().Equal(new TrialContact("Kari Nordmann", "study nurse", "+47 55 00 00 00", "trials@hospital.example"));
        entry.Sites.Select(site => site.Contact).Should().Equal(new TrialContact("Study office", Phone: "+47 77 00 00 00"), null);
    }

    [Fact]
    public void may_leave_out_a_point_that_nobody_knows()
    {
        var site = TrialFile.Read(Whole.Replace("| 59.8500,17.6400 ", "", StringComparison.Ordinal), Known).Entry!.Sites[1];

        (site.Point, site.Quality, site.Status).Should().Be(((GeoPoint?)null, PointQuality.Uncertain, RecruitmentStatus.Planned));
    }

    [Fact]
    public void has_the_same_version_until_it_says_something_else()
    {
        var version = TrialFile.Read(Whole, Known).Entry!.Source.Version;

        TrialFile.Read(Whole + "\n# one more comment", Known).Entry!.Source.Version.Should().Be(version);
        TrialFile.Read(Whole.Replace("age >= 18", "age >= 19", StringComparison.Ordinal), Known).Entry!.Source.Version.Should().NotBe(version);
    }

    [Theory]
    [InlineData("phase: 1/2", "phase: 5", 4, 8, "\"5\" is no phase")]
    [InlineData("status: recruiting\nsponsor", "status: open\nsponsor", 5, 9, "\"open\" is no status")]
    [InlineData("sponsor:", "sponser:", 6, 1, "nearest: sponsor")]
    [InlineData("read: 2026-11-22", "read: 2026-11", 9, 7, "\"2026-11\" is no read")]
    [InlineData("no-974795787 |", "no-974795788 |", 12, 7, "nearest: no-974795787")]
    [InlineData("Uppsala, SE", "Uppsala, QQ", 13, 41, "\"QQ\" is no country")]
    [InlineData("17.6400", "517.64", 13, 46, "is no point")]
    [InlineData("slots 4", "slots many", 12, 58, "slots 4")]
    [InlineData("+47 55 00 00 00", "+47 phone", 14, 38, "\"+47 phone\" is no contact")]
    [InlineData("trials@hospital.example", "trials@hospital", 14, 55, "\"trials@hospital\" is no contact")]
    [InlineData(", +47 55 00 00 00, trials@hospital.example", "", 14, 10, "telephone number, an e-mail address or both")]
    [InlineData("visit: screening | week -4..0 | site", "visit: screening | week -4..0", 15, 1, "what | when | where")]
    [InlineData("screening", "checking", 15, 8, "\"checking\" is no visit; expected one of screening,")]
    [InlineData("week -4..0", "week 0..-4", 15, 20, "\"week 0..-4\" is no time")]
    [InlineData("every 3 weeks until week 24", "every 3 weeks until day 24", 16, 19, "is no time of a visit")]
    [InlineData("local hospital, site", "local hospital, pub", 16, 65, "\"pub\" is no place")]
    [InlineData("  [I-01] age >= 18", "  [I-01] age >= x", 18, 14, "expected")]
    [InlineData("| closed", "| shut", 24, 24, "\"shut\" is no status")]
    [InlineData("cohort B:", "cohort A:", 24, 8, "already")]
    [InlineData("title: Drug", "titel: Drug", 1, 1, "does not say its title")]
    public void names_line_and_column_of_what_is_wrong(string right, string wrong, int line, int column, string message)
    {
        var (entry, errors) = TrialFile.Read(Whole.Replace(right, wrong, StringComparison.Ordinal), Known);

        entry.Should().BeNull();
        (errors[0].Line, errors[0].Column).Should().Be((line, column));
        errors[0].Message.Should().Contain(message);
    }

    [Fact]
    public void tells_everything_that_is_wrong_at_once() =>
        TrialFile.Read("title: x\nphase: 9\ncriteria:\n  nonsense", Known).Errors.Should().HaveCountGreaterThan(3);
}
