using TrialMatch.EventStore;
using TrialMatch.Patients.Access;

namespace TrialMatch.Host.Seeding;

/// <summary>Lets the invented people of a demonstration have to do with each other.</summary>
internal static class DemoRelations
{
    /// <summary>Writes their relations, if nobody has yet.</summary>
    internal static async Task EnsureAsync(IDocumentStore store, TimeProvider clock, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        foreach (var relations in DemoPeople.Relations(clock.GetUtcNow()).GroupBy(happened => happened.Patient))
        {
            var stream = AccessStreams.RelationsOf(relations.Key);
            if (await session.Events.FetchStreamStateAsync(stream, cancellation) is null)
                session.Events.StartStream<PatientRelations>(stream, relations);
        }

        try
        {
            await session.SaveChangesAsync(cancellation);
        }
        catch (ExistingStreamIdCollisionException)
        {
            // another node was quicker
        }
    }
}
