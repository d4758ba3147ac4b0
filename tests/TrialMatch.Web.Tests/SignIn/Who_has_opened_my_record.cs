using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

public sealed class Who_has_opened_my_record
{
    private static readonly RecordUse Reading = RecordUse.Read(RecordPart.Profile);

    [Fact]
    public async Task is_told_the_patient_in_plain_words()
    {
        await using var service = await Demonstration.StartAsync();
        await OpenAsync(service, "hansen");
        using var kari = await Browsing.AsAsync(service, "kari");

        var page = await kari.ReadAsync("/me/access-log");

        page.Should().Contain("Hvem har sett opplysningene mine?").And.Contain("Ingrid Hansen, Behandlende lege").And.Contain("Leste helseopplysninger")
            .And.Contain("Behandler pasienten").And.Contain("22. november 2026 10:00").And.NotContain("demo-hansen");
        page.Should().Contain("Du selv", "reading the log is an opening, too");
    }

    [Theory]
    [InlineData("en", "Who has seen my information?", "Treating doctor")]
    [InlineData("nb", "Hvem har sett opplysningene mine?", "Behandlende lege")]
    public async Task is_told_in_the_reader_s_language(string language, string title, string role)
    {
        await using var service = await Demonstration.StartAsync();
        await OpenAsync(service, "hansen");
        using var kari = await Browsing.AsAsync(service, "kari");

        (await kari.ReadAsync($"/me/access-log?lang={language}")).Should().Contain(title).And.Contain(role);
    }

    [Fact]
    public async Task is_told_programs_too()
    {
        await using var service = await Demonstration.StartAsync();
        await OpenAsync(service, "hansen");
        using var kari = await Browsing.AsAsync(service, "kari");

        var log = await kari.Client.GetJsonAsync("/api/me/access-log");

        log.GetProperty("total").GetInt32().Should().Be(2);
        var opened = log.GetProperty("items")[1];
        opened.GetProperty("name").GetString().Should().Be("Ingrid Hansen");
        opened.GetProperty("role").GetString().Should().Be("treatingDoctor");
        opened.GetProperty("part").GetString().Should().Be("profile");
        opened.GetProperty("purpose").GetString().Should().Be("treatment");
        opened.GetProperty("basis").GetString().Should().Be("treatment");
        opened.GetProperty("patient").GetGuid().Should().Be(DemoPeople.Kari);
    }

    [Fact]
    public async Task is_told_in_pages()
    {
        await using var service = await Demonstration.StartAsync();
        for (var time = 0; time < 3; time++)
            await OpenAsync(service, "hansen");
        using var kari = await Browsing.AsAsync(service, "kari");

        var second = await kari.Client.GetJsonAsync("/api/me/access-log?pageSize=2&page=2");
        second.GetProperty("items").GetArrayLength().Should().Be(2);
        second.GetProperty("pages").GetInt32().Should().Be(2);
        (await kari.ReadAsync("/me/access-log?pageSize=2")).Should().Contain("Side 1 av 3").And.Contain("?pageSize=2&page=2");
        (await kari.Client.GetJsonAsync("/api/me/access-log?page=1000000")).GetProperty("items").GetArrayLength().Should().Be(0);
        (await kari.GetAsync("/api/me/access-log?page=0")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task is_told_next_of_kin_who_may_know_and_no_others()
    {
        await using var service = await Demonstration.StartAsync();
        using var ola = await Browsing.AsAsync(service, "ola");
        using var _ = await ola.SendFormAsync("/sign-in/role", "/sign-in/role", ("role", "NextOfKin"));

        (await ola.GetAsync($"/api/me/access-log?patient={DemoPeople.Kari}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await ola.GetAsync($"/api/me/access-log?patient={Guid.NewGuid()}")).StatusCode.Should().Be(HttpStatusCode.Forbidden);

        using var kari = await Browsing.AsAsync(service, "kari");
        using var revoked = await kari.SendFormAsync("/me/sharing", "/me/sharing/d3300000-0000-4000-8000-0000000000a1/revoke");
        revoked.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await ola.GetAsync($"/api/me/access-log?patient={DemoPeople.Kari}")).StatusCode.Should().Be(HttpStatusCode.Forbidden, "a revocation is effective at once");
    }

    [Fact]
    public async Task is_found_by_an_auditor_with_what_was_refused()
    {
        await using var service = await Demonstration.StartAsync();
        await OpenAsync(service, "hansen");
        await OpenAsync(service, "moe");
        using var auditor = await Browsing.AsAsync(service, "haug");

        (await auditor.ReadAsync("/audit/access-log")).Should().Contain("Ingrid Hansen").And.Contain("Per Moe").And.Contain("Åpnet: Behandler pasienten").And.Contain("Avvist:");
        (await auditor.ReadAsync("/audit/access-log?by=moe")).Should().NotContain("Ingrid Hansen").And.Contain("Per Moe");
        var refused = await auditor.Client.GetJsonAsync("/api/access-log?refused=true");
        refused.GetProperty("total").GetInt32().Should().Be(1);
        refused.GetProperty("items")[0].GetProperty("refused").GetString().Should().Be("noRelation");
        (await auditor.ReadAsync($"/audit/access-log?patient={DemoPeople.Kari}")).Should().Contain("Per Moe");
        using var kari = await Browsing.AsAsync(service, "kari");
        (await kari.ReadAsync("/me/access-log")).Should().Contain("Grete Haug, Revisor", "the patient sees that an auditor has read the log");
    }

    [Theory]
    [InlineData("from=2026-13-01", "from")]
    [InlineData("from=2020-01-01", "from")]
    [InlineData("from=2026-11-22&until=2026-11-21", "from")]
    [InlineData("patient=somebody", "patient")]
    [InlineData("role=cook", "role")]
    [InlineData("unknown=1", "unknown")]
    public async Task is_not_searched_with_what_cannot_be_read(string query, string parameter)
    {
        await using var service = await Demonstration.StartAsync();
        using var auditor = await Browsing.AsAsync(service, "haug");

        var problem = await (await auditor.GetAsync($"/api/access-log?{query}")).ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request");
        problem.GetProperty("errors")[0].GetProperty("parameter").GetString().Should().Be(parameter);
        (await auditor.GetAsync($"/audit/access-log?{query}")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    internal static async Task<AccessDecision> OpenAsync(RunningService service, string person)
    {
        var demo = DemoPeople.Find(person)!;
        var actor = new Actor(demo.Subject, demo.Roles[0], demo.Organisation) { Name = demo.Name };
        return await service.Services.GetRequiredService<RecordAccess>().OpenAsync(actor, DemoPeople.Kari, Reading, Purpose.Treatment, default);
    }
}
