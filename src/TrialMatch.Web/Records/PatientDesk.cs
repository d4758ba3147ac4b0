using System.Globalization;
using Microsoft.Net.Http.Headers;
using TrialMatch.EventStore;
using TrialMatch.Patients;
using TrialMatch.Patients.Access;
using TrialMatch.Patients.Reading;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Access;
using TrialMatch.Web.Http;
using TrialMatch.Web.Matching;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Records;

/// <summary>
/// The way from a request to a patient's record: through the gate, which decides and writes down who opens what, and then to
/// what is asked for. No endpoint reads or changes a record otherwise.
/// </summary>
internal sealed class PatientDesk(RecordAccess access, PatientRecords records, PatientReader reader, RegisterReader register, SignInSettings signIn, TimeProvider clock)
{
    /// <summary>What everything about a record may be answered with, besides what the endpoint itself says.</summary>
    public static readonly ProblemKind[] Problems =
    [
        ProblemKind.InvalidRequest, ProblemKind.MalformedJson, ProblemKind.SignInNeeded, ProblemKind.NoAccess, ProblemKind.RecordNotFound,
        ProblemKind.TooLarge, ProblemKind.UnsupportedMediaType, ProblemKind.TooManyRequests, ProblemKind.Unavailable,
    ];

    /// <summary>What a change may be answered with.</summary>
    public static readonly ProblemKind[] ChangeProblems = [.. Problems, ProblemKind.Refused, ProblemKind.Changed, ProblemKind.VersionNeeded];

    /// <summary>What for, where the role alone does not tell.</summary>
    public static readonly QueryParameter Purposes = QueryParameter.Member<Purpose>("purpose", "What for, as the access log tells it; by the role when not given.");

    public PatientRecords Records => records;

    public PatientReader Reader => reader;

    public RegisterReader Register => register;

    /// <summary>Whether numbers made for testing are taken.</summary>
    public bool IsDemo => signIn.IsDemo;

    public DateOnly Today => Days.Today(clock);

    /// <summary>Asks the gate, which writes down what is opened.</summary>
    /// <returns>Who acts, and what for; or the answer to one who may not.</returns>
    public async Task<(Act? Act, IResult? Denied)> OpenAsync(HttpContext context, Guid patient, RecordUse use, CancellationToken token)
    {
        var act = ActOf(context, out var wrong);
        if (wrong is not null)
            return (null, wrong);
        return await access.OpenAsync(act.Actor, patient, use, act.Purpose, token) is AccessDecision.Denied denied ? (null, Denial.Answer(denied)) : (act, null);
    }

    /// <summary>Reads a part of a record.</summary>
    public async Task<IResult> ReadAsync(HttpContext context, Guid patient, RecordPart part, Func<Act, Task<IResult?>> read, CancellationToken token)
    {
        var (act, denied) = await OpenAsync(context, patient, RecordUse.Read(part), token);
        return act is null ? denied! : await read(act) ?? new ProblemResult(ProblemKind.RecordNotFound);
    }

    /// <summary>Changes a part of a record by a decision.</summary>
    /// <param name="context">The request.</param>
    /// <param name="patient">Whose record.</param>
    /// <param name="use">What the gate is asked for.</param>
    /// <param name="mustKnow">Whether the caller has to say which version they have seen.</param>
    /// <param name="decide">Decides.</param>
    /// <param name="answer">What is told besides the version.</param>
    /// <param name="token">Cancels.</param>
    public Task<IResult> ChangeAsync(
        HttpContext context, Guid patient, RecordUse use, bool mustKnow, Func<PatientWork, Act, Decision> decide, Func<Decision, object>? answer = null, CancellationToken token = default) =>
        ChangeAsync(context, patient, use, mustKnow, async (act, version) =>
        {
            await using var work = await records.BeginAsync(patient, act, version, token);
            var decision = decide(work, act);
            return (await work.SaveAsync(decision, token), answer?.Invoke(decision));
        }, token);

    /// <summary>Changes a part of a record by work of its own.</summary>
    public async Task<IResult> ChangeAsync(
        HttpContext context, Guid patient, RecordUse use, bool mustKnow, Func<Act, long?, Task<(Outcome Outcome, object? Answer)>> work, CancellationToken token)
    {
        var header = context.Request.GetTypedHeaders().IfMatch;
        var seen = header is [var tag] && !tag.IsWeak && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : (long?)null;
        if (mustKnow && header.Count == 0)
            return new ProblemResult(ProblemKind.VersionNeeded);
        if (header.Count > 0 && seen is null)
            return new ProblemResult(ProblemKind.Changed, "If-Match is no version of a record.");
        var (act, denied) = await OpenAsync(context, patient, use, token);
        if (act is null)
            return denied!;
        try
        {
            var (outcome, answer) = await work(act, seen);
            return outcome.Refusal is { } refusal ? Refused(refusal) : Versioned(context, outcome.Version, answer ?? new RecordChanged(outcome.Version));
        }
        catch (ConcurrencyException)
        {
            return new ProblemResult(ProblemKind.Changed);
        }
    }

    /// <summary>An answer with the version that it stands on.</summary>
    public static IResult Versioned(HttpContext context, long version, object answer, int status = StatusCodes.Status200OK)
    {
        context.Response.Headers.ETag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{version}\"")).ToString();
        return Results.Json(answer, statusCode: status);
    }

    /// <summary>The answer to a command that was refused; programs go by the name.</summary>
    public static IResult Refused(Refusal refusal) => refusal.Why switch
    {
        Patients.Refused.NoSuchPatient or Patients.Refused.NoSuchReferral => new ProblemResult(ProblemKind.RecordNotFound),
        _ => new ProblemResult(ProblemKind.Refused, refusal.Reason, [new ProblemError { Read = refusal.Why.ToString() }]),
    };

    /// <summary>What could not be read of facts.</summary>
    public static IResult Unread(FactsGiven given) => new ProblemResult(
        given.LineErrors.IsEmpty ? ProblemKind.InvalidRequest : ProblemKind.ProfileLine,
        errors:
        [
            .. given.LineErrors.Select(error => PatientRefusal.LineError(error, PatientRefusal.English)),
            .. given.ProfileErrors.Select(error => new ProblemError { Pointer = "#/profile" + error.Path, Read = error.Message, Expected = error.Expected }),
        ]);

    /// <summary>Who acts, and what for.</summary>
    public static Act ActOf(HttpContext context, out IResult? wrong)
    {
        var asked = new QueryReader(context.Request, [Purposes, .. context.GetEndpoint()!.Metadata.OfType<OpenApi.QueryParameters>().SelectMany(parameters => parameters.All)]);
        var (actor, purpose) = (SignedIn.Actor(context), asked.Member<Purpose>(Purposes));
        wrong = asked.Errors.IsEmpty ? null : new ProblemResult(ProblemKind.InvalidRequest, errors: asked.Errors);
        return new Act(actor, actor.Role switch
        {
            Role.Patient => Purpose.Own,
            Role.NextOfKin => Purpose.NextOfKin,
            Role.Auditor => Purpose.Oversight,
            Role.SiteCoordinator => Purpose.TrialSearch,
            _ => purpose is Purpose.Treatment or Purpose.TrialSearch or Purpose.SecondOpinion ? purpose.Value : Purpose.Treatment,
        });
    }

    /// <summary>Which of these records the actor may open.</summary>
    public Task<IReadOnlyList<Guid>> OpenableAsync(Actor actor, IEnumerable<Guid> patients, CancellationToken token) =>
        access.OpenableAsync(actor, patients, RecordUse.Read(RecordPart.Profile), token);
}

/// <summary>A record was changed.</summary>
/// <param name="Version">Its version now.</param>
public sealed record RecordChanged(long Version);
