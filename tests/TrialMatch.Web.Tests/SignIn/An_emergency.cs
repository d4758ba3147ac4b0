using System.Net;
using System.Text.RegularExpressions;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.Tests.SignIn;

public sealed class An_emergency
{
    [Fact]
    public async Task opens_a_record_to_a_stranger_until_it_is_found_not_justified()
    {
        await using var service = await Demonstration.StartAsync();
        using var moe = await Browsing.AsAsync(service, "moe");
        var address = $"/patients/{DemoPeople.Kari}/emergency";
        (await Who_has_opened_my_record.OpenAsync(service, "moe")).Should().BeOfType<AccessDecision.Denied>();

        using (var nothing = await moe.SendFormAsync(address, address))
        {
            nothing.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            (await nothing.Content.ReadAsStringAsync()).Should().Contain("Velg en grunn.");
        }

        using (var opened = await moe.SendFormAsync(address, address, ("reason", "AcuteDanger")))
            (await opened.Content.ReadAsStringAsync()).Should().Contain("Du kan lese opplysningene til 22. november 2026 14:00");
        (await Who_has_opened_my_record.OpenAsync(service, "moe")).Should().Be(new AccessDecision.Granted(AccessBasis.Emergency));

        using var auditor = await Browsing.AsAsync(service, "haug");
        var queue = await auditor.ReadAsync("/audit/emergencies");
        queue.Should().Contain("1 venter").And.Contain("Per Moe").And.Contain("Akutt fare for liv eller helse");
        var review = Regex.Match(queue, "action=\"(/audit/emergencies/[^\"]+)\"").Groups[1].Value;
        using (var reviewed = await auditor.SendFormAsync("/audit/emergencies", review, ("judgement", "NotJustified")))
            reviewed.StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await auditor.ReadAsync("/audit/emergencies")).Should().Contain("Ingen venter på vurdering.");
        (await Who_has_opened_my_record.OpenAsync(service, "moe")).Should().Be(new AccessDecision.Denied(DenialReason.RelationEnded));
        using (var again = await auditor.SendFormAsync("/audit/emergencies", review, ("judgement", "Justified")))
            again.StatusCode.Should().Be(HttpStatusCode.Conflict);
        using var kari = await Browsing.AsAsync(service, "kari");
        (await kari.ReadAsync("/me/access-log")).Should().Contain("Per Moe").And.Contain("Nødtilgang, vurderes av en annen");
    }

    [Fact]
    public async Task is_not_needed_by_one_who_treats_and_does_not_tell_which_patients_there_are()
    {
        await using var service = await Demonstration.StartAsync();
        using var hansen = await Browsing.AsAsync(service, "hansen");
        var (known, unknown) = ($"/patients/{DemoPeople.Kari}/emergency", $"/patients/{Guid.NewGuid()}/emergency");

        (await hansen.SendFormAsync(known, known, ("reason", "AcuteDanger"))).StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await hansen.SendFormAsync(unknown, unknown, ("reason", "AcuteDanger"))).StatusCode.Should().Be(HttpStatusCode.Conflict);
    }
}
