using TrialMatch.Patients.Access;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.SignIn;

/// <summary>A demonstration with the relations of its invented people, to be changed.</summary>
internal static class Demonstration
{
    public static async Task<RunningService> StartAsync()
    {
        var service = await RunningService.StartAsync();
        await using var session = service.Store.LightweightSession();
        foreach (var relations in DemoPeople.Relations(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero)).GroupBy(happened => happened.Patient))
            session.Events.StartStream<PatientRelations>(AccessStreams.RelationsOf(relations.Key), relations);
        await session.SaveChangesAsync();
        return service;
    }
}
