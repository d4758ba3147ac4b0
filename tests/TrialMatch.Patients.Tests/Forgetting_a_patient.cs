using System.Text;
using TrialMatch.EventStore;
using TrialMatch.Matching.Trials;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Assessments;
using TrialMatch.Patients.Consents;
using TrialMatch.Patients.Erasure;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Reading;
using TrialMatch.Patients.Referrals;
using TrialMatch.Patients.Vault;
using static TrialMatch.Patients.Tests.PatientsFixture;

namespace TrialMatch.Patients.Tests;

public sealed class Forgetting_a_patient
{
    private const string Remark = "Vil helst slippe reisen til Oslo før datteren har konfirmasjon";

    [Fact]
    public async Task leaves_nothing_in_the_database_that_tells_who_it_was()
    {
        await using var patients = await CreateAsync();
        var (kari, referral) = await KariAsync(patients);
        var key = await ScalarAsync(patients, "select data->>'wrapped' from mt_doc_vault_data_key where id = $1", kari);
        var entry = (await new PersonVault(patients.Keys).FindPersonAsync(patients.Store.QuerySession(), Kari(Number()).NationalId!))!.Value;
        entry.Should().Be(kari);
        var hash = await ScalarAsync(patients, "select id::text from mt_doc_vault_national_id where data->>'person' = $1::text", kari);

        await EraseAsync(patients, kari);

        var dump = await patients.Database.DumpAsync();
        dump.Should().Contain(kari.ToString(), "the log stays, under the pseudonym");
        foreach (var trace in Traces().Append(key).Append(hash))
            Contains(dump, trace).Should().BeFalse($"{trace} must be nowhere");
        (await patients.CountAsync("mt_doc_vault_data_key")).Should().Be(1, "Ola's is there");
        (await patients.Reader.FindReferralAsync(referral)).Should().BeNull();
    }

    /// <summary>The search itself finds what is there: an unsealed name, a number in base64 or in hexadecimal, in any table.</summary>
    [Fact]
    public async Task is_looked_for_by_a_search_that_finds_things()
    {
        await using var patients = await CreateAsync();
        await KariAsync(patients);
        await using (var command = patients.DataSource.CreateCommand("create schema elsewhere; create table elsewhere.t (x text)"))
            await command.ExecuteNonQueryAsync();
        foreach (var hidden in Traces())
        {
            await using var insert = patients.DataSource.CreateCommand("insert into elsewhere.t values ($1)");
            insert.Parameters.Add(new() { Value = $"…{hidden}…" });
            await insert.ExecuteNonQueryAsync();
        }

        var dump = await patients.Database.DumpAsync();

        dump.Should().Contain("COPY elsewhere.t").And.Contain("COPY public.mt_events");
        Traces().Should().OnlyContain(trace => Contains(dump, trace));
    }

    [Fact]
    public async Task keeps_the_log_whole()
    {
        await using var patients = await CreateAsync();
        var (kari, _) = await KariAsync(patients);
        var seal = (await patients.Store.VerifyAsync()).Seal;
        var before = await patients.CountAsync("mt_events");

        await EraseAsync(patients, kari);

        var verification = await patients.Store.VerifyAsync(seal);
        verification.Problems.Should().BeEmpty();
        (await patients.CountAsync("mt_events")).Should().Be(before + 4, "the request, the erasure, and the ends of the referral and of every relation");
    }

    [Fact]
    public async Task makes_sealed_words_unreadable_for_ever()
    {
        await using var patients = await CreateAsync();
        var (kari, _) = await KariAsync(patients);
        await EraseAsync(patients, kari);
        await using var session = patients.Store.QuerySession();
        var note = (await session.Events.FetchStreamAsync(kari)).Select(e => e.Data).OfType<TrialConsidered>().Single().Note!;

        (await patients.Vault.FindKeyAsync(session, kari)).Should().BeNull();
        (await patients.Reader.OpenAsync(kari, SealedField.AssessmentNote, note)).Should().BeNull();
        // A new key for the same person does not help.
        await using var writing = patients.Store.LightweightSession();
        using var made = await patients.Vault.CreateKeyAsync(writing, kari);
        ((Action)(() => made.Open(SealedField.AssessmentNote, note))).Should().Throw<BrokenSealException>();
    }

    [Fact]
    public async Task takes_the_patient_from_every_list_and_answer()
    {
        await using var patients = await CreateAsync();
        var (kari, _) = await KariAsync(patients);
        await EraseAsync(patients, kari);

        (await patients.Reader.ListAsync("hansen", PatientOrder.Changed, 1, 10)).Items.Should().NotContain(item => item.Patient.Id == kari);
        (await patients.Reader.FindAsync(kari)).Should().BeNull();
        (await patients.Reader.FindAsync(Kari(Number()).NationalId!)).Should().BeNull();
        (await patients.Reader.AtAsync(kari)).Should().BeNull();
        (await patients.Reader.HistoryAsync(kari)).Should().BeEmpty();
        (await patients.Reader.MatchesAsync(kari)).Should().BeEmpty();
        (await patients.Reader.ReferralsOfAsync(kari)).Should().BeEmpty();
        (await patients.Reader.ReferralsToAsync("no-1")).Should().BeEmpty();
    }

    [Fact]
    public async Task ends_every_relation_so_that_no_sign_in_leads_there()
    {
        await using var patients = await CreateAsync();
        var (kari, _) = await KariAsync(patients);
        await using (var session = patients.Store.LightweightSession())
        {
            session.Events.Append(AccessStreams.RelationsOf(kari), new SignInLinked(kari, patients.Clock.Now, "kari"));
            await session.SaveChangesAsync();
        }

        await EraseAsync(patients, kari);

        await using var reading = patients.Store.QuerySession();
        (await reading.LoadAsync<SubjectDocument>(AccessStreams.Subject("hansen")))!.Patients.Should().ContainSingle("Ola is treated still").And.NotContain(kari);
        (await reading.LoadAsync<SubjectDocument>(AccessStreams.Subject("kari")))!.Self.Should().BeNull();
        var access = new RecordAccess(patients.Store, (_, _) => Task.FromResult<DateOnly?>(new DateOnly(1963, 5, 17)), patients.Clock);
        foreach (var actor in (Actor[])[By("hansen").Actor, new("kari", Role.Patient, null) { Patient = kari }, new("strand", Role.SiteCoordinator, "1"), new("haug", Role.Auditor, "1")])
        {
            (await access.OpenAsync(actor, kari, RecordUse.Read(actor.Role == Role.Auditor ? RecordPart.History : RecordPart.Profile), Purpose.Treatment, default))
                .Should().BeOfType<AccessDecision.Denied>(actor.Subject);
        }
    }

    [Fact]
    public async Task lets_nothing_follow_and_may_be_followed_by_a_new_profile()
    {
        await using var patients = await CreateAsync();
        var (kari, referral) = await KariAsync(patients);
        await EraseAsync(patients, kari);

        (await patients.DoesAsync(kari, work => RecordFactsDecider.Decide(new RecordFacts(Line("ECOG 1")), work.Patient))).Refusal!.Why.Should().Be(Refused.NoSuchPatient);
        (await patients.Records.IdentifyAsync(kari, Kari(Number()), By("hansen"), Today)).Refusal!.Why.Should().Be(Refused.NoSuchPatient);
        (await patients.Records.EraseAsync(kari, new ApproveErasure("moe"), By("moe"))).Refusal!.Why.Should().Be(Refused.NoSuchPatient);
        (await patients.Records.StepAsync(referral, (_, _) => new ReceiveReferral(Today), By("moe"), Today)).Refusal!.Why.Should().Be(Refused.NoSuchReferral);
        var appending = async () =>
        {
            await using var session = patients.Store.LightweightSession();
            session.Events.Append(kari, new ConsentGiven(ConsentPurpose.Research, Today));
            await session.SaveChangesAsync();
        };
        await appending.Should().ThrowAsync<InvalidStreamOperationException>();
        await patients.OpensAsync(identity: Kari(Number()));
    }

    [Fact]
    public async Task wins_over_what_was_begun_before()
    {
        await using var patients = await CreateAsync();
        var (kari, _) = await KariAsync(patients);
        await using var late = await patients.Records.BeginAsync(kari, By("hansen"));
        await EraseAsync(patients, kari);

        var saving = () => late.SaveAsync(GiveConsentDecider.Decide(new GiveConsent(ConsentPurpose.Research, Today), late.Patient, Today));

        await saving.Should().ThrowAsync<Exception>();
        (await patients.CountAsync("mt_doc_patient")).Should().Be(1);
    }

    [Fact]
    public async Task wins_over_a_rotation_that_had_the_key_in_hand()
    {
        await using var patients = await CreateAsync(ConfiguredKeys.NewLine("2026"));
        var (kari, _) = await KariAsync(patients);
        await using var rotating = patients.Store.LightweightSession();
        var key = (await rotating.LoadAsync<DataKey>(kari))!;
        rotating.Store(key with { KeyId = "2027" });
        await EraseAsync(patients, kari);

        var saving = () => rotating.SaveChangesAsync();

        await saving.Should().ThrowAsync<DocumentConcurrencyException>();
        (await patients.CountAsync("mt_doc_vault_data_key")).Should().Be(1, "Ola's is there");
    }

    [Fact]
    public async Task survives_a_rebuild_of_the_lists()
    {
        await using var patients = await CreateAsync();
        var (kari, _) = await KariAsync(patients);
        await EraseAsync(patients, kari);
        await using var daemon = new ProjectionDaemon(patients.Store);

        await daemon.RebuildProjectionAsync("PatientSummaryProjection");
        await daemon.RebuildProjectionAsync("TrialReferralProjection");

        (await patients.CountAsync("mt_doc_patient")).Should().Be(1);
        (await patients.CountAsync("mt_doc_trial_referral")).Should().Be(0);
    }

    /// <summary>Kari, of whom everything is known that can be, and Ola, of whom little.</summary>
    private static async Task<(Guid Kari, Guid Referral)> KariAsync(PatientsFixture patients)
    {
        await patients.OpensAsync("M 70, PRAD");
        var kari = await patients.OpensAsync("F, LUAD stage IV, EGFR p.L858R, ECOG 1", Kari(Number()));
        var referral = Guid.NewGuid();
        await patients.DoesAsync(kari, work => ConsiderTrialDecider.Decide(
            new ConsiderTrial("NCT01234567", null, Today, Suitability.Undecided, null, work.Seal(SealedField.AssessmentNote, Remark)), work.Patient, Today));
        await patients.DoesAsync(kari, work => GiveConsentDecider.Decide(new GiveConsent(ConsentPurpose.Referral, Today), work.Patient, Today));
        await using var work = await patients.Records.BeginAsync(kari, By("hansen"));
        var send = new SendReferral
        {
            Referral = referral,
            Patient = kari,
            Trial = "NCT01234567",
            Site = "no-1",
            SiteStatus = RecruitmentStatus.Recruiting,
            By = "hansen",
            On = Today,
            FactsVersion = work.Version,
            Question = work.Seal(SealedField.ReferralQuestion, Remark),
        };
        (await work.SendAsync(referral, SendReferralDecider.Decide(send, work.Patient, Today))).Refusal.Should().BeNull();
        return (kari, referral);
    }

    private static async Task EraseAsync(PatientsFixture patients, Guid patient)
    {
        (await patients.DoesAsync(patient, work => RequestErasureDecider.Decide(new RequestErasure("berg", ErasureReason.PatientsRequest), work.Patient), "berg")).Refusal.Should().BeNull();
        (await patients.Records.EraseAsync(patient, new ApproveErasure("moe"), By("moe"))).Refusal.Should().BeNull();
    }

    /// <summary>Everything by which somebody could know her, as it is, in base64 at each of its three offsets, and in hexadecimal.</summary>
    private static IEnumerable<string> Traces()
    {
        string[] plain = ["Kari Nordmann", "Nordmann", Number(), "1963-05-17", "17.05.1963", "912 34 567", "91234567", "kari.nordmann@example.no", "Storgata 5", Remark];
        return plain.SelectMany(text => Forms(Encoding.UTF8.GetBytes(text)).Prepend(text)).Distinct();
    }

    private static IEnumerable<string> Forms(byte[] bytes)
    {
        yield return Convert.ToHexStringLower(bytes);
        for (var offset = 0; offset < 3; offset++)
        {
            // What stands before and behind changes the first and the last characters; the middle is the same.
            var inside = bytes.Length - (offset == 0 ? 0 : 3 - offset);
            var whole = inside - (inside % 3);
            if (whole >= 6)
                yield return Convert.ToBase64String(bytes, bytes.Length - inside, whole);
        }
    }

    private static bool Contains(string dump, string trace) => dump.Contains(trace, StringComparison.OrdinalIgnoreCase);

    private static async Task<string> ScalarAsync(PatientsFixture patients, string sql, Guid person)
    {
        await using var command = patients.DataSource.CreateCommand(sql);
        command.Parameters.Add(new() { Value = person });
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
