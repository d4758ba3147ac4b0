using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using TrialMatch.Patients.Access;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Pages.SignIn;

/// <summary>The page on which patients let next of kin act, and take it back.</summary>
internal static class SharingPages
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapMethods("/me/sharing", Read, (HttpContext context, RecordAccess access, RelationChanges changes, TimeProvider clock, CancellationToken token) =>
            ShowAsync(context, access, changes, clock, refusal: null, unknown: false, token)).OnlyFor(Role.Patient);
        pages.MapPost("/me/sharing", AuthoriseAsync).OnlyFor(Role.Patient);
        pages.MapPost("/me/sharing/{authorisation:guid}/revoke", RevokeAsync).OnlyFor(Role.Patient);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, RecordAccess access, RelationChanges changes, TimeProvider clock, RelationRefusal? refusal, bool unknown, CancellationToken token)
    {
        var actor = SignedIn.Actor(context);
        var decision = actor.Patient is { } patient
            ? await access.OpenAsync(actor, patient, RecordUse.Read(RecordPart.Relations), Purpose.Own, token)
            : new AccessDecision.Denied(DenialReason.NoRelation);
        var denied = decision as AccessDecision.Denied;
        var authorisations = denied is null ? (await changes.OfAsync(actor.Patient!.Value, token)).Authorisations.Values : [];
        return SignInPages.Page<SharingPage>(
            new
            {
                Frame = PageFrame.Of(context),
                Authorisations = authorisations.Where(one => one.HoldsAt(clock.GetUtcNow())).OrderBy(one => one.Since).ToList(),
                Refusal = refusal,
                Denial = denied?.Reason,
                Unknown = unknown,
            },
            denied is not null ? StatusCodes.Status403Forbidden
            : unknown ? StatusCodes.Status400BadRequest
            : refusal is not null ? StatusCodes.Status409Conflict
            : StatusCodes.Status200OK);
    }

    private static async Task<IResult> AuthoriseAsync(
        HttpContext context, IAntiforgery antiforgery, RecordAccess access, RelationChanges changes, CitizenSubjects citizens, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadAsync(context, antiforgery, token);
        if (sent.Form is not { } form)
            return sent.Refusal!;
        var actor = SignedIn.Actor(context);
        if (actor.Patient is not { } patient || citizens.Of(form["nextOfKin"].ToString().Trim()) is not { } nextOfKin)
            return await ShowAsync(context, access, changes, clock, refusal: null, unknown: true, token);
        var command = new AuthoriseNextOfKin(patient, Guid.CreateVersion7(), nextOfKin, End(form["until"].ToString()))
        {
            Scopes = [.. form["scope"].Select(scope => Enum.TryParse<AuthorisationScope>(scope, out var known) ? known : (AuthorisationScope?)null).OfType<AuthorisationScope>()],
        };
        var decision = await changes.ChangeAsync(
            actor, patient, (relations, born, now) => AuthoriseNextOfKinDecider.Decide(command, actor, relations, born, now), token);
        return decision.Refusal is { } refusal
            ? await ShowAsync(context, access, changes, clock, refusal, unknown: false, token)
            : TypedResults.LocalRedirect(PageFrame.Of(context).Link("/me/sharing"));
    }

    private static async Task<IResult> RevokeAsync(
        Guid authorisation, HttpContext context, IAntiforgery antiforgery, RecordAccess access, RelationChanges changes, TimeProvider clock, CancellationToken token)
    {
        var sent = await Sent.ReadAsync(context, antiforgery, token);
        if (sent.Form is null)
            return sent.Refusal!;
        var actor = SignedIn.Actor(context);
        var decision = await changes.ChangeAsync(
            actor, actor.Patient ?? Guid.Empty, (relations, _, now) => RevokeAuthorisationDecider.Decide(new(actor.Patient ?? Guid.Empty, authorisation), actor, relations, now), token);
        return decision.Refusal is { } refusal
            ? await ShowAsync(context, access, changes, clock, refusal, unknown: false, token)
            : TypedResults.LocalRedirect(PageFrame.Of(context).Link("/me/sharing"));
    }

    /// <summary>An authorisation holds to the end of its last day; a day that cannot be read is none that lies ahead.</summary>
    private static DateTimeOffset? End(string day) =>
        string.IsNullOrWhiteSpace(day) ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && last < DateOnly.MaxValue ? NorwegianTime.Beginning(last.AddDays(1))
        : DateTimeOffset.MinValue;
}
