using TrialMatch.EventStore;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.Access;

/// <summary>The record that a citizen's pages are about.</summary>
internal static class OwnRecord
{
    /// <summary>The parameter by which next of kin of several say whose.</summary>
    public const string Parameter = "patient";

    /// <summary>The own record of a patient, or the one that next of kin ask for; <see langword="null"/> when there is none, or several.</summary>
    public static async Task<Guid?> OfAsync(Actor actor, HttpRequest request, IDocumentStore store, CancellationToken token)
    {
        if (actor.Role == Role.Patient)
            return actor.Patient;
        if (Guid.TryParse(request.Query[Parameter], out var asked))
            return asked; // whether they may is decided at the gate
        await using var session = store.QuerySession();
        return await session.LoadAsync<SubjectDocument>(AccessStreams.Subject(actor.Subject), token) is { NextOfKinOf: [var only] } ? only : null;
    }
}
