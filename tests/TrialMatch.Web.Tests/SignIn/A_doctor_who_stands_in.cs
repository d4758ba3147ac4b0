using System.Net;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.Tests.SignIn;

public sealed class A_doctor_who_stands_in
{
    private static readonly string Kari = $"/patients/{DemoPeople.Kari}/access";
    private static readonly string Emil = $"/patients/{DemoPeople.Emil}/access";

    [Fact]
    public async Task is_chosen_among_colleagues_with_a_last_day_and_sent_away_again()
    {
        await using var service = await Demonstration.StartAsync();
        using var colleague = await Browsing.AsAsync(service, "lie");
        using var doctor = await Browsing.AsAsync(service, "hansen");
        (await colleague.GetAsync(Kari)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await doctor.ReadAsync(Kari)).Should().Contain("Jonas Lie Bakken").And.NotContain("Per Moe", "he works in another hospital");

        using (var delegated = await doctor.SendFormAsync(Kari, Kari, ("change", "delegate"), ("who", "demo-lie"), ("until", "2026-11-30")))
            delegated.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await doctor.ReadAsync(Kari)).Should().Contain("Jonas Lie Bakken vikarierer for Du selv til 1. desember 2026 00:00");
        (await colleague.GetAsync(Kari)).StatusCode.Should().Be(HttpStatusCode.OK);

        using (var revoked = await doctor.SendFormAsync(Kari, Kari, ("change", "revoke"), ("who", "demo-lie")))
            revoked.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await colleague.GetAsync(Kari)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("delegate", "demo-lie", "2026-11-21")]
    [InlineData("delegate", "demo-lie", "2027-06-01")]
    [InlineData("delegate", "demo-lie", "tomorrow")]
    [InlineData("delegate", "demo-hansen", "2026-11-30")]
    [InlineData("revoke", "demo-moe", "")]
    [InlineData("parent", "ola", "")]
    [InlineData("need", "", "2026-11-30")]
    [InlineData("objection", "", "")]
    [InlineData("anything", "", "")]
    public async Task is_told_what_cannot_be(string change, string who, string until)
    {
        await using var service = await Demonstration.StartAsync();
        using var doctor = await Browsing.AsAsync(service, "hansen");

        using var answer = await doctor.SendFormAsync(Kari, Kari, ("change", change), ("who", who), ("until", until));

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task closes_and_opens_the_record_of_a_fourteen_year_old_to_the_father()
    {
        await using var service = await Demonstration.StartAsync();
        using var doctor = await Browsing.AsAsync(service, "hansen");
        using var father = await Browsing.AsAsync(service, "ola");
        using var _ = await father.SendFormAsync("/sign-in/role", "/sign-in/role", ("role", "NextOfKin"));
        var log = $"/me/access-log?patient={DemoPeople.Emil}";
        (await father.GetAsync(log)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await doctor.ReadAsync(Emil)).Should().Contain("Pasienten er 14 år.");

        (await doctor.SendFormAsync(Emil, Emil, ("change", "objection"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        using (var closed = await father.GetAsync(log))
        {
            closed.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            (await closed.Content.ReadAsStringAsync()).Should().Contain("Snakk med legen.");
        }

        (await doctor.SendFormAsync(Emil, Emil, ("change", "need"), ("until", "2026-12-01"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await father.GetAsync(log)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task loses_the_patient_with_the_end_of_the_own_treatment()
    {
        await using var service = await Demonstration.StartAsync();
        using var doctor = await Browsing.AsAsync(service, "hansen");

        (await doctor.SendFormAsync(Kari, Kari, ("change", "end"))).StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await doctor.GetAsync(Kari)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }
}
