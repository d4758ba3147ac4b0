using System.Globalization;
using System.Text.Json;
using TrialMatch.EventStore;
using TrialMatch.Matching;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Patients.Matches;
using TrialMatch.Patients.Profiles;
using TrialMatch.Registry.Import.Seed;
using TrialMatch.Registry.Reading;
using static TrialMatch.Patients.Tests.PatientsFixture;

namespace TrialMatch.Patients.Tests;

public sealed class A_recorded_profile
{
    [Fact]
    public async Task reads_back_fact_by_fact_as_it_was_and_evaluates_the_same()
    {
        await using var patients = await CreateAsync();
        await new SeedLoader(patients.Store).LoadAsync(Seed());
        using var reader = new RegisterReader(patients.Store);
        var register = await reader.CurrentAsync();
        register.MatchableTrials.Should().NotBeEmpty();

        foreach (var seed in Enumerable.Range(1, 8))
        {
            var profile = new RandomFacts(seed).Profile();
            var patient = await patients.OpensAsync("F");
            foreach (var fact in profile.Facts)
                (await patients.DoesAsync(patient, work => RecordFactsDecider.Decide(new RecordFacts(new Profile([fact])), work.Patient))).Refusal.Should().BeNull($"{fact} of seed {seed}");

            var read = (await patients.Reader.AtAsync(patient))!.Profile;
            // The first fact is the sex that it was opened with.
            Said(new Profile(read.Facts[1..])).Should().BeEquivalentTo(Said(profile), options => options.WithStrictOrdering(), $"of seed {seed}");
            Matched(read, register).Should().Be(Matched(new Profile([read.Facts[0], .. Renumbered(profile, read)]), register));
        }
    }

    [Fact]
    public async Task is_what_it_was_at_any_version_and_moment()
    {
        await using var patients = await CreateAsync();
        var patient = await patients.OpensAsync("F 63, LUAD stage IV, ECOG 1");
        var opened = patients.Clock.Now;
        patients.Clock.Now = opened.AddDays(1);
        await patients.DoesAsync(patient, work => RecordFactsDecider.Decide(new RecordFacts(Line("Hb 10.2")), work.Patient));
        patients.Clock.Now = opened.AddDays(2);
        await patients.DoesAsync(patient, work => CorrectFactDecider.Decide(new CorrectFact("f5", Line("ECOG 2").Facts.Single(), CorrectionCause.EnteredInError), work.Patient));

        var facts = async (long version, DateTimeOffset? moment) =>
            (await patients.Reader.AtAsync(patient, version, moment))?.Profile.Facts.Select(fact => fact.Id).ToArray();
        (await facts(0, null)).Should().Equal("f1", "f2", "f3", "f4", "f6", "f7");
        (await facts(7, null)).Should().Equal("f1", "f2", "f3", "f4", "f5", "f6");
        (await facts(0, opened)).Should().Equal("f1", "f2", "f3", "f4", "f5");
        (await facts(3, null)).Should().Equal("f1", "f2");
        (await facts(0, opened.AddDays(-1))).Should().BeNull();
    }

    [Fact]
    public async Task is_in_the_list_of_its_doctor_and_of_nobody_else()
    {
        await using var patients = await CreateAsync();
        var patient = await patients.OpensAsync("F 63, LUAD", Kari(Number()));
        await patients.OpensAsync("M 70, PRAD", doctor: "moe");

        var list = await patients.Reader.ListAsync("hansen", PatientOrderChanged, 1, 10);

        list.Total.Should().Be(1);
        list.Items.Single().Patient.Should().BeEquivalentTo(new { Id = patient, Diagnosis = "LUAD", TreatingDoctor = "hansen", Version = 5L });
        list.Items.Single().Identity!.Name.Should().Be("Kari Nordmann");
        (await patients.Reader.ListAsync("nobody", PatientOrderChanged, 1, 10)).Total.Should().Be(0);
    }

    [Fact]
    public async Task is_listed_in_pages()
    {
        await using var patients = await CreateAsync();
        for (var count = 0; count < 5; count++)
        {
            patients.Clock.Now = patients.Clock.Now.AddMinutes(1);
            await patients.OpensAsync($"F {60 + count}");
        }

        var (first, last) = (await patients.Reader.ListAsync("hansen", PatientOrderChanged, 1, 2), await patients.Reader.ListAsync("hansen", PatientOrderChanged, 3, 2));

        (first.Items.Length, first.Total, last.Items.Length).Should().Be((2, 5, 1));
        first.Items[0].Patient.ChangedAt.Should().BeAfter(last.Items[0].Patient.ChangedAt);
    }

    [Fact]
    public async Task keeps_what_was_matched_as_it_was_seen()
    {
        await using var patients = await CreateAsync();
        await new SeedLoader(patients.Store).LoadAsync(Seed());
        using var reader = new RegisterReader(patients.Store);
        var patient = await patients.OpensAsync("F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø");
        var register = await reader.CurrentAsync();
        var known = (await patients.Reader.AtAsync(patient))!;
        var matches = TrialMatcher.Match(known.Profile, register.MatchableTrials, new MatchOptions { AsOf = Today, IncludeNotEligible = true });

        (await patients.DoesAsync(patient, work => KeepMatchesDecider.Decide(new KeepMatches(matches, register.Position, work.Version), work.Patient))).Refusal.Should().BeNull();
        await patients.DoesAsync(patient, work => RecordFactsDecider.Decide(new RecordFacts(Line("Hb 9")), work.Patient));

        var kept = (await patients.Reader.MatchesAsync(patient)).Single().Matches;
        kept.LogPosition.Should().Be(register.Position.ToString());
        kept.FactsVersion.Should().Be(9);
        kept.Trials.Select(trial => (trial.Trial, trial.Verdict, trial.Score)).Should().Equal(
            matches.Results.Select(result => (result.Trial.Id, result.Verdict, result.Score.Total)));
        kept.Trials.Where(trial => trial.Verdict != Verdict.Eligible).Should().OnlyContain(trial => trial.Reasons.Length > 0, "everything but a yes has a reason");
        kept.Trials.SelectMany(trial => trial.MetBy).Should().OnlyContain(id => known.Facts.Any(fact => fact.Fact.Id == id));
        JsonSerializer.SerializeToUtf8Bytes(kept, MatchingJson.Options).Length.Should().BeLessThan(400_000);
        (await patients.Reader.FindAsync(patient))!.MatchIsOld.Should().BeTrue();
    }

    [Fact]
    public async Task tells_who_did_what_and_what_for()
    {
        await using var patients = await CreateAsync();
        var patient = await patients.OpensAsync("F 63");

        (await patients.Reader.HistoryAsync(patient)).Should().AllSatisfy(entry => (entry.By, entry.Role, entry.Purpose).Should().Be(("hansen", "TreatingDoctor", "Treatment")));
    }

    [Fact]
    public async Task is_changed_by_one_at_a_time()
    {
        await using var patients = await CreateAsync();
        var patient = await patients.OpensAsync("F 63");
        await using var one = await patients.Records.BeginAsync(patient, By("hansen"));
        await using var other = await patients.Records.BeginAsync(patient, By("moe"));
        await one.SaveAsync(RecordFactsDecider.Decide(new RecordFacts(Line("ECOG 1")), one.Patient));

        var saving = () => other.SaveAsync(RecordFactsDecider.Decide(new RecordFacts(Line("ECOG 2")), other.Patient));

        await saving.Should().ThrowAsync<ConcurrencyException>();
        var stale = () => patients.Records.BeginAsync(patient, By("moe"), expectedVersion: 3);
        await stale.Should().ThrowAsync<EventStreamUnexpectedMaxEventIdException>();
    }

    private const Reading.PatientOrder PatientOrderChanged = Reading.PatientOrder.Changed;

    private static string Seed()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TrialMatch.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "seed");
    }

    private static IEnumerable<string> Said(Profile profile) => profile.Facts.Select(fact => JsonSerializer.Serialize(fact with { Id = "" }, ProfileJson.Options));

    /// <summary>The facts as they were, with the ids that they were given.</summary>
    private static IEnumerable<Fact> Renumbered(Profile profile, Profile read) => profile.Facts.Select((fact, at) => fact with { Id = read.Facts[at + 1].Id });

    private static string Matched(Profile profile, Register register) => JsonSerializer.Serialize(
        MatchReport.Of(TrialMatcher.Match(profile, register.MatchableTrials, new MatchOptions { AsOf = Today, IncludeNotEligible = true }), CultureInfo.GetCultureInfo("en")),
        MatchingJson.Options);
}
