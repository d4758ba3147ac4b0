using System.Net;
using System.Text;
using System.Text.Json;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Tests.Service;
using TrialMatch.Web.Tests.SignIn;

namespace TrialMatch.Web.Tests.Records;

/// <summary>Recorded patients for programs, each asked by those who may and by those who may not.</summary>
public sealed class Keeping_records : IAsyncLifetime
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    private const string Doctor = "TreatingDoctor", Coordinator = "SiteCoordinator", Auditor = "Auditor";

    private const string Tromsø = "974795787";

    private RunningService _service = null!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync(Claimed.Add);

    public Task DisposeAsync() => _service.DisposeAsync().AsTask();

    [Fact]
    public async Task opens_reads_and_lists_a_record()
    {
        using var opened = await SendAsync(Doctor, HttpMethod.Post, "/api/patients", new { line = Line, identity = new { name = "Kari Nordmann", birthDate = "1963-05-17" } });
        opened.StatusCode.Should().Be(HttpStatusCode.Created);
        var id = (await opened.ReadJsonAsync()).GetProperty("id").GetString()!;
        opened.Headers.Location!.ToString().Should().Be($"/api/patients/{id}");

        var record = await ReadAsync(Doctor, $"/api/patients/{id}");
        var list = await ReadAsync(Doctor, "/api/patients?names=true");
        var nameless = await ReadAsync(Doctor, "/api/patients");

        record.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("says")[0].GetString()).Should().Contain("EGFR p.L858R").And.Contain("ECOG 1");
        list.GetProperty("items")[0].GetProperty("name").GetString().Should().Be("Kari Nordmann");
        nameless.GetRawText().Should().NotContain("Kari");
        (await ReadAsync(Doctor, $"/api/patients/{id}/identity")).GetProperty("birthDate").GetString().Should().Be("1963-05-17");
        (await ReadAsync(Doctor, $"/api/patients/{id}/profile")).GetProperty("facts").GetArrayLength().Should().Be(record.GetProperty("facts").GetArrayLength());
    }

    [Fact]
    public async Task writes_every_opening_into_the_access_log()
    {
        var id = await OpensAsync();
        await ReadAsync(Doctor, $"/api/patients/{id}?purpose=trialSearch");
        await ReadAsync(Doctor, $"/api/patients/{id}/identity", HttpStatusCode.NotFound);

        await using var session = _service.Store.QuerySession();
        var log = (await session.Events.FetchStreamAsync(AccessStreams.LogOf(Guid.Parse(id)))).Select(e => e.Data).OfType<RecordOpened>().ToList();

        log.Select(entry => (entry.Use.Part, entry.Use.Changes, entry.Purpose)).Should().Equal(
            (RecordPart.Profile, true, Purpose.Treatment), (RecordPart.Profile, false, Purpose.TrialSearch), (RecordPart.Identity, false, Purpose.Treatment));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/identity")]
    [InlineData("GET", "/profile")]
    [InlineData("GET", "/matches")]
    [InlineData("POST", "/matches")]
    [InlineData("GET", "/referrals")]
    [InlineData("PUT", "/consents/research")]
    public async Task is_closed_to_a_doctor_without_a_relation_and_that_is_written_down(string method, string part)
    {
        var id = await OpensAsync();

        using var refused = await SendAsync(Doctor, new HttpMethod(method), $"/api/patients/{id}{part}", organisation: Tromsø, subject: "a-stranger");

        await refused.ProblemAsync(HttpStatusCode.Forbidden, "/problems/no-access");
        await using var session = _service.Store.QuerySession();
        (await session.Events.FetchStreamAsync(AccessStreams.LogOf(Guid.Parse(id)))).Select(e => e.Data).OfType<OpeningRefused>().Should().ContainSingle();
    }

    [Fact]
    public async Task tells_nobody_which_ids_there_are()
    {
        using var guessed = await SendAsync(Doctor, HttpMethod.Get, $"/api/patients/{Guid.NewGuid()}");

        await guessed.ProblemAsync(HttpStatusCode.Forbidden, "/problems/no-access");
    }

    [Fact]
    public async Task changes_facts_for_one_who_has_seen_the_newest_only()
    {
        var id = await OpensAsync();
        using var read = await SendAsync(Doctor, HttpMethod.Get, $"/api/patients/{id}");
        var tag = read.Headers.ETag!.ToString();

        using var blind = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/facts", new { line = "Hb 10.2" });
        using var seen = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/facts", new { line = "Hb 10.2" }, tag);
        using var stale = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/facts", new { line = "Hb 9.1" }, tag);
        using var nonsense = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/facts", new { line = "Hb 9.1" }, "\"one\"");

        await blind.ProblemAsync(HttpStatusCode.PreconditionRequired, "/problems/version-needed");
        seen.StatusCode.Should().Be(HttpStatusCode.OK);
        seen.Headers.ETag!.ToString().Should().NotBe(tag);
        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "/problems/changed");
        await nonsense.ProblemAsync(HttpStatusCode.PreconditionFailed, "/problems/changed");
    }

    [Fact]
    public async Task corrects_a_fact_and_reads_what_was_recorded_before()
    {
        var id = await OpensAsync("F 63, ECOG 1");

        using var corrected = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/facts/f3/correction", new { line = "ECOG 2", cause = "enteredInError", note = "skrivefeil" }, "\"4\"");
        using var wrong = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/facts/f3/correction", new { line = "ECOG 0", cause = "enteredInError" }, "\"6\"");
        using var unread = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/facts", new { line = "ECOGG 0" }, "\"6\"");

        corrected.StatusCode.Should().Be(HttpStatusCode.OK, await corrected.Content.ReadAsStringAsync());
        (await wrong.ProblemAsync(HttpStatusCode.Conflict, "/problems/refused")).GetProperty("errors")[0].GetProperty("read").GetString().Should().Be("AlreadyCorrected");
        await unread.ProblemAsync(HttpStatusCode.BadRequest, "/problems/profile-line");
        (await ReadAsync(Doctor, $"/api/patients/{id}?version=4")).GetProperty("facts").GetArrayLength().Should().Be(3);
        (await ReadAsync(Doctor, $"/api/patients/{id}")).GetProperty("facts").EnumerateArray().Count(fact => fact.GetProperty("corrected").GetBoolean()).Should().Be(1);
        await ReadAsync(Doctor, $"/api/patients/{id}?asOf=yesterday", HttpStatusCode.BadRequest);
        await ReadAsync(Doctor, $"/api/patients/{id}?asOf=2020-01-01", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task matches_and_tells_later_what_was_seen()
    {
        var id = await OpensAsync();

        using var matched = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/matches?lang=en");
        var report = (await matched.ReadJsonAsync()).GetProperty("report");
        var kept = await ReadAsync(Doctor, $"/api/patients/{id}/matches");

        matched.StatusCode.Should().Be(HttpStatusCode.OK);
        report.GetProperty("results")[0].GetProperty("id").GetString().Should().Be(kept[0].GetProperty("matches").GetProperty("trials")[0].GetProperty("trial").GetString());
    }

    [Fact]
    public async Task logs_refers_and_lets_the_hospital_answer()
    {
        var id = await OpensAsync();
        await SucceedsAsync(Doctor, $"/api/patients/{id}/assessments", new { trial = "DEMO-01", result = "suitable", note = "passer godt" });
        await SucceedsAsync(Doctor, $"/api/patients/{id}/assessments", new { trial = "DEMO-01", offered = "accepted" });
        await SucceedsAsync(Doctor, $"/api/patients/{id}/information", new { trials = new[] { "DEMO-01" } });
        using var early = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/referrals", new { trial = "DEMO-01", site = $"no-{Tromsø}" });
        (await early.ProblemAsync(HttpStatusCode.Conflict, "/problems/refused")).GetProperty("errors")[0].GetProperty("read").GetString().Should().Be("ConsentMissing");
        using var consent = await SendAsync(Doctor, HttpMethod.Put, $"/api/patients/{id}/consents/referral");
        consent.StatusCode.Should().Be(HttpStatusCode.OK);
        using var sent = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/referrals", new { trial = "DEMO-01", site = $"no-{Tromsø}", question = "Er pausen lang nok?", on = "2026-11-20" });
        var referral = (await sent.ReadJsonAsync()).GetProperty("referral").GetString();

        (await ReadAsync(Coordinator, "/api/referrals", organisation: Tromsø))[0].GetProperty("stage").GetString().Should().Be("sent");
        await ReadAsync(Coordinator, $"/api/referrals/{referral}", HttpStatusCode.Forbidden, "974589095");
        using var ours = await SendAsync(Doctor, HttpMethod.Post, $"/api/referrals/{referral}/receive", new { });
        await ours.ProblemAsync(HttpStatusCode.Forbidden, "/problems/no-access");
        await SucceedsAsync(Coordinator, $"/api/referrals/{referral}/receive", new { on = "2026-11-20" }, Tromsø);
        (await ReadAsync(Coordinator, $"/api/referrals/{referral}", organisation: Tromsø)).GetProperty("question").GetString().Should().Be("Er pausen lang nok?");
        (await ReadAsync(Coordinator, $"/api/patients/{id}", organisation: Tromsø)).GetProperty("facts").GetArrayLength().Should().BePositive("the hospital reads what it was sent");
        using var unreasoned = await SendAsync(Coordinator, HttpMethod.Post, $"/api/referrals/{referral}/decline", new { }, organisation: Tromsø);
        await unreasoned.ProblemAsync(HttpStatusCode.Conflict, "/problems/refused");
        await SucceedsAsync(Coordinator, $"/api/referrals/{referral}/decline", new { reason = "noCapacity", answer = "Prøv igjen i januar" }, Tromsø);
        var listed = (await ReadAsync(Doctor, $"/api/patients/{id}/referrals"))[0];
        (listed.GetProperty("due").GetString(), listed.GetProperty("reason").GetString()).Should().Be(("2026-12-04", "NoCapacity"));
        await ReadAsync(Coordinator, $"/api/patients/{id}", HttpStatusCode.Forbidden, Tromsø);
    }

    [Fact]
    public async Task forgets_when_two_doctors_agree()
    {
        var id = await OpensAsync(identity: new { name = "Kari Nordmann", phone = "912 34 567" });
        await using (var session = _service.Store.LightweightSession())
        {
            session.Events.Append(AccessStreams.RelationsOf(Guid.Parse(id)), new TreatmentDelegated(
                Guid.Parse(id), DateTimeOffset.UtcNow, "the-TreatingDoctor", "a-colleague", Tromsø, DateTimeOffset.UtcNow.AddDays(30)));
            await session.SaveChangesAsync();
        }

        await SucceedsAsync(Doctor, $"/api/patients/{id}/erasure", new { reason = "patientsRequest" });
        var tag = $"\"{(await ReadAsync(Doctor, $"/api/patients/{id}")).GetProperty("version")}\"";
        using var alone = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/erasure/approval", tag: tag);
        using var approved = await SendAsync(Doctor, HttpMethod.Post, $"/api/patients/{id}/erasure/approval", tag: tag, organisation: Tromsø, subject: "a-colleague");

        (await alone.ProblemAsync(HttpStatusCode.Conflict, "/problems/refused")).GetProperty("errors")[0].GetProperty("read").GetString().Should().Be("SecondPersonNeeded");
        approved.StatusCode.Should().Be(HttpStatusCode.OK, await approved.Content.ReadAsStringAsync());
        await ReadAsync(Doctor, $"/api/patients/{id}", HttpStatusCode.Forbidden);
        (await ReadAsync(Doctor, "/api/patients")).GetProperty("total").GetInt32().Should().Be(0);
        (await _service.DumpAsync()).Should().NotContain("Kari Nordmann").And.NotContain("912 34 567");
    }

    [Theory]
    [InlineData("""{"line": "F 63", "identity": {"name": "Kari", "nationalId": "17056312345"}}""", "#/identity/nationalId")]
    [InlineData("""{"line": "F 63", "identity": {"phone": "912 34 567"}}""", "#/identity/name")]
    [InlineData("""{"line": "F 63", "identity": {"name": "Kari", "birthDate": "17.5.63"}}""", "#/identity/birthDate")]
    [InlineData("""{"profile": {"facts": []}}""", "#/profile/facts")]
    public async Task tells_where_a_body_is_wrong(string body, string place)
    {
        using var request = Request(Doctor, HttpMethod.Post, "/api/patients");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _service.Client.SendAsync(request);

        (await answer.ProblemAsync(HttpStatusCode.BadRequest, "/problems/invalid-request")).GetProperty("errors")[0].GetProperty("pointer").GetString().Should().Be(place);
    }

    [Fact]
    public async Task lets_an_auditor_read_the_history_and_nothing_else()
    {
        var id = await OpensAsync();

        (await ReadAsync(Auditor, $"/api/patients/{id}/history"))[0].GetProperty("name").GetString().Should().Be("profile_opened");
        await ReadAsync(Auditor, $"/api/patients/{id}", HttpStatusCode.Forbidden);
    }

    private async Task<string> OpensAsync(string line = Line, object? identity = null)
    {
        using var opened = await SendAsync(Doctor, HttpMethod.Post, "/api/patients", new { line, identity });
        opened.StatusCode.Should().Be(HttpStatusCode.Created, await opened.Content.ReadAsStringAsync());
        return (await opened.ReadJsonAsync()).GetProperty("id").GetString()!;
    }

    private async Task SucceedsAsync(string who, string address, object body, string? organisation = null)
    {
        using var answer = await SendAsync(who, HttpMethod.Post, address, body, organisation: organisation);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private async Task<JsonElement> ReadAsync(string who, string address, HttpStatusCode status = HttpStatusCode.OK, string? organisation = null)
    {
        using var answer = await SendAsync(who, HttpMethod.Get, address, organisation: organisation);
        answer.StatusCode.Should().Be(status, await answer.Content.ReadAsStringAsync());
        return await answer.ReadJsonAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(
        string who, HttpMethod method, string address, object? body = null, string? tag = null, string? organisation = null, string? subject = null)
    {
        using var request = Request(who, method, address);
        if (organisation is not null)
            request.Headers.Add(Claimed.OrganisationHeader, organisation);
        if (subject is not null)
            request.Headers.Add(Claimed.SubjectHeader, subject);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await _service.Client.SendAsync(request);
    }

    private static HttpRequestMessage Request(string who, HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        request.Headers.Add(Claimed.Header, who);
        return request;
    }
}
