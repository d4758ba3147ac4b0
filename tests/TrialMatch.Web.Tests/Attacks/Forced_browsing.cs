using System.Net;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Tests.Service;
using TrialMatch.Web.Tests.SignIn;

namespace TrialMatch.Web.Tests.Attacks;

/// <summary>Every invented person, signed in for real, types the addresses of all the others.</summary>
public sealed class Forced_browsing
{
    private static readonly Dictionary<string, Role[]> Closed = new()
    {
        ["/me/access-log"] = [Role.Patient, Role.NextOfKin],
        ["/me/sharing"] = [Role.Patient],
        ["/audit/access-log"] = [Role.Auditor],
        ["/audit/emergencies"] = [Role.Auditor],
        [$"/patients/{DemoPeople.Kari}/emergency"] = [Role.TreatingDoctor],
        ["/api/me/access-log"] = [Role.Patient, Role.NextOfKin],
        ["/api/access-log"] = [Role.Auditor],
    };

    [Fact]
    public async Task leads_nobody_to_what_is_not_theirs()
    {
        await using var service = await Demonstration.StartAsync();
        foreach (var person in DemoPeople.All.Where(person => person.Roles.Length == 1))
        {
            using var browsing = await Browsing.AsAsync(service, person.Id);
            foreach (var (address, roles) in Closed)
                (await browsing.GetAsync(address)).StatusCode.Should()
                    .Be(roles.Contains(person.Roles[0]) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, "{0} types {1}", person.Name, address);
        }
    }

    [Fact]
    public async Task by_guessing_ids_finds_no_difference_between_the_records_of_others_and_none()
    {
        await using var service = await Demonstration.StartAsync();
        using var ola = await Browsing.AsAsync(service, "ola");
        using var _ = await ola.SendFormAsync("/sign-in/role", "/sign-in/role", ("role", "NextOfKin"));

        var others = await StrippedAsync(ola, $"/api/me/access-log?patient={Guid.Parse("00000000-0000-4000-8000-000000000000")}");
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.Append(AccessStreams.RelationsOf(Guid.Empty), new TreatmentBegan(Guid.Empty, DateTimeOffset.UtcNow, "dr-x", "1"));
            await session.SaveChangesAsync();
        }

        (await StrippedAsync(ola, $"/api/me/access-log?patient={Guid.Empty}")).Should().Be(others);
    }

    private static async Task<string> StrippedAsync(Browsing browsing, string address)
    {
        using var answer = await browsing.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        var problem = await answer.ReadJsonAsync();
        return string.Join('|', problem.EnumerateObject().Where(part => part.Name != "traceId").Select(part => part.ToString()));
    }
}
