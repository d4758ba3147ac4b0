using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Vault;
using static TrialMatch.Patients.Tests.PatientsFixture;

namespace TrialMatch.Patients.Tests;

public sealed class The_vault
{
    private static readonly string Old = ConfiguredKeys.NewLine("2026"), New = ConfiguredKeys.NewLine("2027");

    [Fact]
    public async Task knows_who_a_patient_is()
    {
        await using var patients = await CreateAsync();
        var patient = await patients.OpensAsync(identity: Kari(Number()));

        var identity = (await patients.Reader.IdentityAsync(patient))!;

        identity.Should().Be(Kari(Number()) with { BirthDate = new DateOnly(1963, 5, 17) });
    }

    [Fact]
    public async Task finds_a_patient_by_the_number_and_nobody_by_another()
    {
        await using var patients = await CreateAsync();
        var patient = await patients.OpensAsync(identity: Kari(Number()));

        (await patients.Reader.FindAsync(Kari(Number()).NationalId!)).Should().Be(patient);
        (await patients.Reader.FindAsync(Kari(Number(1)).NationalId!)).Should().BeNull();
    }

    [Fact]
    public async Task takes_a_number_for_one_patient_only()
    {
        await using var patients = await CreateAsync();
        await patients.OpensAsync(identity: Kari(Number()));

        var outcome = await patients.Records.OpenAsync(Guid.NewGuid(), new OpenProfile("moe", null, ProfileOrigin.Line, Line("F 63")), Kari(Number()), By("moe"), Today);

        outcome.Refusal!.Why.Should().Be(Refused.NumberTaken);
        (await patients.CountAsync("mt_doc_patient")).Should().Be(1);
    }

    [Fact]
    public async Task takes_a_number_for_one_patient_only_however_many_ask_at_once()
    {
        await using var patients = await CreateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            patients.Records.OpenAsync(Guid.NewGuid(), new OpenProfile("moe", null, ProfileOrigin.Line, Line("F 63")), Kari(Number()), By("moe"), Today)));

        outcomes.Count(outcome => outcome.Refusal is null).Should().Be(1);
        outcomes.Where(outcome => outcome.Refusal is not null).Should().OnlyContain(outcome => outcome.Refusal!.Why == Refused.NumberTaken);
        (await patients.CountAsync("mt_doc_vault_data_key")).Should().Be(1);
    }

    [Fact]
    public async Task lets_a_number_go_when_it_is_put_right()
    {
        await using var patients = await CreateAsync();
        var patient = await patients.OpensAsync(identity: Kari(Number()));

        (await patients.Records.IdentifyAsync(patient, Kari(Number(1)), By("hansen"), Today)).Refusal.Should().BeNull();

        (await patients.Reader.FindAsync(Kari(Number()).NationalId!)).Should().BeNull();
        (await patients.Reader.FindAsync(Kari(Number(1)).NationalId!)).Should().Be(patient);
        await patients.OpensAsync(identity: Kari(Number()));
    }

    [Fact]
    public async Task refuses_what_cannot_be()
    {
        await using var patients = await CreateAsync();
        Identity[] wrong =
        [
            Kari(Number()) with { Name = " " },
            Kari(Number()) with { Phone = "call me" },
            Kari(Number()) with { Email = "kari" },
            Kari(Number()) with { BirthDate = new DateOnly(1963, 5, 18) },
            Kari(Number()) with { NationalId = null, BirthDate = Today.AddDays(1) },
            Kari(Number()) with { Address = new string('x', 201) },
            Kari(Number()) with { Name = "Kari\u0000" },
        ];

        foreach (var identity in wrong)
        {
            var outcome = await patients.Records.OpenAsync(Guid.NewGuid(), new OpenProfile("moe", null, ProfileOrigin.Line, Line("F 63")), identity, By("moe"), Today);
            outcome.Refusal!.Why.Should().Be(Refused.IdentityInvalid);
            outcome.Refusal.Reason.Should().NotContain("kari").And.NotContain("call me");
        }

        (await patients.CountAsync("mt_events")).Should().Be(0);
    }

    [Fact]
    public async Task is_rotated_to_a_new_key_and_then_needs_the_old_one_no_more()
    {
        await using var patients = await CreateAsync(Old);
        var known = new List<Guid>();
        for (var count = 0; count < 3; count++)
            known.Add(await patients.OpensAsync(identity: Kari(Number(count))));
        var both = ConfiguredKeys.Parse($"{New}\n{Old}", "KEYS", demo: false);
        var told = new List<RotationProgress>();

        var done = await new KeyRotation(patients.Store, both).RunAsync(new Listening(told));

        done.Should().Be(new RotationProgress(3, 3));
        told.Should().Equal(done);
        (await new KeyRotation(patients.Store, both).StatusAsync()).Should().Equal(new KeyUse("2027", 3, Known: true, Current: true), new KeyUse("2026", 0, Known: true, Current: false));
        (await new KeyRotation(patients.Store, both).RunAsync()).Rewrapped.Should().Be(0, "there is nothing left to do");
        var vault = new PersonVault(ConfiguredKeys.Parse(New, "KEYS", demo: false));
        await using var session = patients.Store.QuerySession();
        (await vault.FindIdentityAsync(session, known[2]))!.Name.Should().Be("Kari Nordmann");
        (await vault.FindPersonAsync(session, Kari(Number(1)).NationalId!)).Should().Be(known[1]);
    }

    [Fact]
    public async Task goes_on_where_a_rotation_was_interrupted_and_works_meanwhile()
    {
        await using var patients = await CreateAsync(Old);
        for (var count = 0; count < 3; count++)
            await patients.OpensAsync(identity: Kari(Number(count)));
        var both = ConfiguredKeys.Parse($"{New}\n{Old}", "KEYS", demo: false);
        await using (var session = patients.Store.LightweightSession())
        {
            // One person's, and then the power goes.
            await foreach (var key in session.LoadAllAsync<DataKey>())
            {
                await new PersonVault(both).RewrapAsync(session, key, default);
                break;
            }

            await session.SaveChangesAsync();
        }

        await using var reading = patients.Store.QuerySession();
        (await new PersonVault(both).FindPersonAsync(reading, Kari(Number(0)).NationalId!)).Should().NotBeNull();
        (await new PersonVault(both).FindPersonAsync(reading, Kari(Number(2)).NationalId!)).Should().NotBeNull();
        (await new KeyRotation(patients.Store, both).RunAsync()).Should().Be(new RotationProgress(3, 2));
    }

    [Fact]
    public async Task says_which_key_is_missing()
    {
        await using var patients = await CreateAsync(Old);
        var patient = await patients.OpensAsync(identity: Kari(Number()));
        var keys = ConfiguredKeys.Parse(New, "KEYS", demo: false);
        await using var session = patients.Store.QuerySession();

        var reading = () => new PersonVault(keys).FindIdentityAsync(session, patient);

        await reading.Should().ThrowAsync<KeyUnavailableException>().WithMessage("*2026*");
        (await new KeyRotation(patients.Store, keys).StatusAsync()).Should().Contain(new KeyUse("2026", 1, Known: false, Current: false));
    }

    [Fact]
    public async Task shows_nothing_to_who_reads_the_tables()
    {
        await using var patients = await CreateAsync();
        await patients.OpensAsync(identity: Kari(Number()));

        foreach (var table in (string[])["mt_events", "mt_doc_vault_identity", "mt_doc_vault_data_key", "mt_doc_vault_national_id", "mt_doc_patient"])
        {
            await using var command = patients.DataSource.CreateCommand($"select coalesce(string_agg(t::text, ' '), '') from {table} t");
            var text = (string)(await command.ExecuteScalarAsync())!;
            text.Should().NotContainAny("Kari", "Nordmann", Number(), "1963-05-17", "912 34 567", "Storgata");
        }
    }

    [Fact]
    public async Task does_not_take_a_data_key_of_somebody_else()
    {
        await using var patients = await CreateAsync();
        var (kari, ola) = (await patients.OpensAsync(identity: Kari(Number())), await patients.OpensAsync());
        await using (var command = patients.DataSource.CreateCommand(
            "update mt_doc_vault_data_key set data = jsonb_set(data, '{wrapped}', (select data->'wrapped' from mt_doc_vault_data_key where id = $1)) where id = $2"))
        {
            command.Parameters.Add(new() { Value = ola });
            command.Parameters.Add(new() { Value = kari });
            await command.ExecuteNonQueryAsync();
        }

        var reading = () => patients.Reader.IdentityAsync(kari);

        await reading.Should().ThrowAsync<KeyUnavailableException>();
    }

    private sealed class Listening(List<RotationProgress> told) : IProgress<RotationProgress>
    {
        public void Report(RotationProgress value) => told.Add(value);
    }
}
