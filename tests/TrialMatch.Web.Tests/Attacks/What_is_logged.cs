using TrialMatch.Patients.Access;
using TrialMatch.Web.Tests.Service;
using TrialMatch.Web.Tests.SignIn;

namespace TrialMatch.Web.Tests.Attacks;

/// <summary>After a day's work, the operator's log at its finest level has nothing of anybody.</summary>
public sealed class What_is_logged
{
    [Fact]
    public async Task tells_nothing_of_patients_staff_or_secrets()
    {
        await using var service = await Demonstration.StartAsync();
        using var doctor = await Browsing.AsAsync(service, "hansen");
        using var _ = await doctor.SendFormAsync("/", "/", ("line", "F 61, stage IV LUAD, EGFR p.L858R, 9008 Tromsø"));
        using var __ = await doctor.SendFormAsync("/report", "/report", ("text", "Fødselsnr 12036112345, Solveig Sjukersen, EGFR p.L858R"));
        (await doctor.Client.MatchAsync("F 61, EGFR p.L858R, 9008 Tromsø")).Dispose();
        (await doctor.Client.PostJsonAsync("/api/match", "{\"line\":\"F 61, EGFR p.L858R")).Dispose();
        using var stranger = await Browsing.AsAsync(service, "moe");
        var emergency = $"/patients/{DemoPeople.Kari}/emergency";
        using var ___ = await stranger.SendFormAsync(emergency, emergency, ("reason", "AcuteDanger"));
        using var kari = await Browsing.AsAsync(service, "kari");
        await kari.ReadAsync("/me/access-log");
        using var ____ = await kari.SendFormAsync("/me/sharing", "/me/sharing", ("nextOfKin", "57816300123"), ("scope", "Profile"));
        using var auditor = await Browsing.AsAsync(service, "haug");
        await auditor.ReadAsync("/audit/access-log?by=Ingrid%20Hansen");
        var secrets = new[] { doctor.SessionCookie!, kari.SessionCookie! };

        var log = string.Join('\n', service.Log.Entries.Select(entry => entry.Text));

        log.Should().NotBeEmpty();
        foreach (var personal in (string[])["L858R", "12036112345", "Sjukersen", "57816300123", "Kari Nordmann", "Ingrid Hansen", "Per Moe", "demo-hansen", "demo-kari", "9008", .. secrets])
            log.Should().NotContain(personal, "{0} is nobody's business", personal);
    }
}
