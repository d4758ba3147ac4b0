using Npgsql;
using TrialMatch.EventStore;
using TrialMatch.Host.Tests.Events;
using TrialMatch.Matching;
using TrialMatch.Panel;
using TrialMatch.Panel.Cases;
using TrialMatch.Panel.Intake;
using TrialMatch.Patients.Access;

namespace TrialMatch.Host.Tests.Commands;

/// <summary><c>trialmatch cases</c> over a real database.</summary>
public sealed class The_cases_of_the_panel : IAsyncLifetime
{
    private static readonly Actor Doctor = new("doctor", Role.TreatingDoctor, null);
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

    private Operator _operator = null!;

    public async Task InitializeAsync() => _operator = await Operator.StartAsync();

    public async Task DisposeAsync() => await _operator.DisposeAsync();

    [Fact]
    public async Task are_listed_and_shown_without_a_word_about_the_patient()
    {
        (await _operator.Types("cases", "list")).Output.Should().Contain("0 of 0 cases");
        var id = await DraftedAsync();

        var (exitCode, output, _) = await _operator.Types("cases", "list");
        exitCode.Should().Be(0);
        output.Should().Contain(id.ToString()).And.Contain("Draft").And.Contain("UNN Tromsø").And.Contain("1 of 1 cases");
        (await _operator.Asks("cases", "list", "--stage", "Submitted")).GetProperty("total").GetInt32().Should().Be(0);

        var shown = (await _operator.Types("cases", "show", id.ToString())).Output;
        shown.Should().ContainAll("case_drafted", "referral_written", "doctor").And.NotContain("hemmelig");
        (await _operator.Asks("cases", "show", id.ToString())).GetProperty("history").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task that_are_not_there_are_said_not_to_be()
    {
        var (exitCode, _, error) = await _operator.Types("cases", "show", Guid.Empty.ToString());

        exitCode.Should().Be(1);
        error.Should().Contain("There is no case");
        (await _operator.Types("cases", "show", "x")).ExitCode.Should().Be(2);
        (await _operator.Types("cases", "list", "--stage", "Nowhere")).ExitCode.Should().Be(2);
    }

    private async Task<Guid> DraftedAsync()
    {
        await using var connection = await _operator.ConnectsAsync();
        await using var database = NpgsqlDataSource.Create(connection.ConnectionString);
        await using var store = DocumentStore.For(database, options =>
        {
            options.UseSystemTextJsonForSerialization(MatchingJson.Options);
            options.AddPanel();
        });
        var (cases, id) = (new CaseWriter(store, (_, _) => ValueTask.FromResult<Func<FreeText, FreeText>>(_ => new FreeText("x", Sealed: true))), Guid.NewGuid());
        var consent = new CaseConsent(new DateOnly(2026, 3, 1), [ConsentPurpose.PanelAssessment]);
        await cases.WriteAsync(id, Doctor, c => DraftCaseDecider.Decide(
            new(Guid.NewGuid(), CaseKind.SolidTumour, new TreatingUnit("no-974795787", "UNN Tromsø", "UNN HF", "Helse Nord"), consent), c, Doctor, Now));
        await cases.WriteAsync(id, Doctor, c => WriteReferralDecider.Decide(new(new Referral { Question = new("hemmelig") }), c, Doctor, Now));
        return id;
    }
}
