using TrialMatch.Registry.Import;
using TrialMatch.Registry.Import.Seed;
using TrialMatch.Registry.Reading;

namespace TrialMatch.Registry.Tests;

public sealed class Loading_the_seed : IDisposable
{
    private const string Header = "key\tname\tcity\tcountry\tregion\ttrust\tlevel\tlat\tlon\tquality\taliases\tpaediatric_oncology\n";
    private const string Tromso = "no-974795787\tUNN Tromsø\tTromsø\tNO\tHelse Nord\tUNN HF\tuniversity\t69.6833\t18.9803\tgood\tUniversity Hospital of North Norway\tyes\n";
    private const string Uppsala = "se-akademiska\tAkademiska sjukhuset\tUppsala\tSE\t\t\tuniversity\t59.8490\t17.6400\tapproximate\t\tno\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seed-test-");

    public Loading_the_seed()
    {
        Write("sites.tsv", "# Hospitals.\n" + Header + Tromso + Uppsala);
        Write("trials/DEMO-01.trial", "trial: DEMO-01\ndemo: yes\ntitle: A demonstration\nstatus: recruiting\nread: 2026-11-22\nsite: no-974795787 | recruiting\ncriteria:\n  diagnosis LUAD\n");
    }

    [Fact]
    public async Task registers_hospitals_and_trials_once()
    {
        await using var register = await RegisterFixture.CreateAsync();

        var first = await new SeedLoader(register.Store).LoadAsync(_folder.FullName);
        var second = await new SeedLoader(register.Store).LoadAsync(_folder.FullName);

        first.Should().BeEquivalentTo(new SeedSummary(new() { Read = 2, New = 2 }, new() { Read = 1, New = 1 }));
        second.Should().BeEquivalentTo(new SeedSummary(new() { Read = 2, Unchanged = 2 }, new() { Read = 1, Unchanged = 1 }));
    }

    [Fact]
    public async Task lists_hospitals_with_their_trials_and_trials_by_diagnosis()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await new SeedLoader(register.Store).LoadAsync(_folder.FullName);
        var now = await register.Reader.CurrentAsync();

        now.List(new SiteQuery { Region = "helse nord" }).Items.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Trials = 1, Demonstrations = 1 });
        now.List(new SiteQuery { CountryCode = "SE" }).Items.Should().ContainSingle().Which.Trials.Should().Be(0);
        now.List(new SiteQuery { Text = "north norway" }).Total.Should().Be(1);
        now.List(new TrialQuery { Diagnoses = ["NSCLC"] }).Total.Should().Be(1);
        now.List(new TrialQuery { Diagnoses = ["LUAD"] }).Total.Should().Be(1);
        now.List(new TrialQuery { Diagnoses = ["MEL"] }).Total.Should().Be(0);
        now.FindSite("NO-974795787")!.Facts.PaediatricOncology.Should().BeTrue();
    }

    [Fact]
    public async Task revises_a_hospital_that_is_told_otherwise()
    {
        await using var register = await RegisterFixture.CreateAsync();
        await new SeedLoader(register.Store).LoadAsync(_folder.FullName);
        Write("sites.tsv", Header + Tromso.Replace("69.6833", "69.6900", StringComparison.Ordinal) + Uppsala);

        var again = await new SeedLoader(register.Store).LoadAsync(_folder.FullName);

        (again.Sites.Changed, again.Sites.Unchanged).Should().Be((1, 1));
        (await register.Reader.CurrentAsync()).FindSite("no-974795787")!.Facts.Point!.Value.Latitude.Should().Be(69.69);
    }

    [Fact]
    public async Task reports_rows_and_files_that_cannot_be_read_and_takes_in_the_others()
    {
        await using var register = await RegisterFixture.CreateAsync();
        Write("sites.tsv", Header + Tromso + "no-1\tNowhere\t\tXX\t\t\t\t1\t1\tgood\t\tno\n" + Uppsala);
        Write("trials/DEMO-02.trial", "trial: DEMO-02\ntitle: Not marked\nstatus: recruiting\nread: 2026-11-22\ncriteria:\n  diagnosis LUAD\n");
        Write("trials/broken.trial", "trial: DEMO-03\n");

        var summary = await new SeedLoader(register.Store).LoadAsync(_folder.FullName);

        (summary.Sites.New, summary.Trials.New).Should().Be((2, 1));
        summary.Sites.Refused.Should().ContainSingle().Which.Line.Should().Be(3);
        summary.Trials.Refused.Should().HaveCount(2);
        summary.Trials.Refused.Select(refused => Path.GetFileName(refused.File)).Should().Equal("DEMO-02.trial", "broken.trial");
    }

    [Fact]
    public async Task twice_at_once_comes_to_the_same()
    {
        await using var register = await RegisterFixture.CreateAsync();

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => new SeedLoader(register.Store).LoadAsync(_folder.FullName))));

        both.Sum(summary => summary.Sites.New).Should().Be(2);
        both.Sum(summary => summary.Trials.New).Should().Be(1);
    }

    [Fact]
    public async Task tells_how_far_it_has_come()
    {
        await using var register = await RegisterFixture.CreateAsync();
        var told = new List<ImportProgress>();

        await new SeedLoader(register.Store).LoadAsync(_folder.FullName, new Told(told));

        told.Select(progress => (Path.GetFileName(progress.File), progress.Sofar.Read)).Should().Equal(("sites.tsv", 1), ("sites.tsv", 2), ("DEMO-01.trial", 1));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class Told(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told.Add(value);
    }
}
