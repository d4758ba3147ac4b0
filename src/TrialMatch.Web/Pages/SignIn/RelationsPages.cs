using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using TrialMatch.EventStore;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Access;
using TrialMatch.Web.SignIn;

namespace TrialMatch.Web.Pages.SignIn;

/// <summary>The page on which a treating doctor says who else may act for a patient.</summary>
internal static class RelationsPages
{
    private const string Address = "/patients/{patient:guid}/access";

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapMethods(Address, Read, (Guid patient, HttpContext context, RecordAccess access, Shown shown, CancellationToken token) =>
            GatedAsync(patient, context, access, () => shown.PageAsync(context, patient, refusal: null, token), token)).OnlyFor(Role.TreatingDoctor);
        pages.MapPost(Address, ChangeAsync).OnlyFor(Role.TreatingDoctor);
    }

    private static async Task<IResult> ChangeAsync(
        Guid patient, HttpContext context, IAntiforgery antiforgery, RecordAccess access, RelationChanges changes, CitizenSubjects citizens, Shown shown, CancellationToken token)
    {
        var sent = await Sent.ReadAsync(context, antiforgery, token);
        if (sent.Form is not { } form)
            return sent.Refusal!;
        return await GatedAsync(patient, context, access, DecidedAsync, token);

        async Task<IResult> DecidedAsync()
        {
            var actor = SignedIn.Actor(context);
            var decision = await changes.ChangeAsync(actor, patient, (relations, born, now) => Decide(patient, form, actor, citizens, relations, born, now), token);
            return decision.Refusal is { } refusal ? await shown.PageAsync(context, patient, refusal, token)
                : form["change"] == "end" ? TypedResults.LocalRedirect(PageFrame.Of(context).Link("/"))
                : TypedResults.LocalRedirect(PageFrame.Of(context).Link($"/patients/{patient}/access"));
        }
    }

    private static RelationDecision Decide(
        Guid patient, IFormCollection form, Actor actor, CitizenSubjects citizens, PatientRelations relations, DateOnly? born, DateTimeOffset now)
    {
        var who = form["who"].ToString().Trim();
        return form["change"].ToString() switch
        {
            "delegate" => DelegateTreatmentDecider.Decide(new(patient, who, End(form)), actor, relations, now),
            "revoke" => RevokeDelegationDecider.Decide(new(patient, who), actor, relations, now),
            "end" => EndTreatmentDecider.Decide(new(patient), actor, relations, now),
            "parent" => citizens.Of(who) is { } parent ? RecordParentsDecider.Decide(new(patient, parent, Responsible: true), actor, relations, born, now) : RelationRefusal.Unknown,
            "no-parent" => RecordParentsDecider.Decide(new(patient, form["subject"].ToString(), Responsible: false), actor, relations, born, now),
            "objection" => RecordObjectionDecider.Decide(new(patient, Objects: true), actor, relations, born, now),
            "no-objection" => RecordObjectionDecider.Decide(new(patient, Objects: false), actor, relations, born, now),
            "need" => FindParentsNeedDecider.Decide(new(patient, End(form)), actor, relations, born, now),
            _ => RelationRefusal.Unknown,
        };
    }

    /// <summary>To the end of the last day; one that cannot be read is in no future.</summary>
    private static DateTimeOffset End(IFormCollection form) =>
        DateOnly.TryParseExact(form["until"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && last < DateOnly.MaxValue
            ? NorwegianTime.Beginning(last.AddDays(1))
            : DateTimeOffset.MinValue;

    private static async Task<IResult> GatedAsync(Guid patient, HttpContext context, RecordAccess access, Func<Task<IResult>> answer, CancellationToken token) =>
        await access.OpenAsync(SignedIn.Actor(context), patient, RecordUse.Change(RecordPart.Relations), Purpose.Treatment, token) is AccessDecision.Denied denied
            ? Denial.Page(context, denied)
            : await answer();

    /// <summary>Puts the page together.</summary>
    internal sealed class Shown(RelationChanges changes, IDocumentStore store, BirthDateOf birthDate, TimeProvider clock)
    {
        public async Task<IResult> PageAsync(HttpContext context, Guid patient, RelationRefusal? refusal, CancellationToken token)
        {
            var (actor, now) = (SignedIn.Actor(context), clock.GetUtcNow());
            await using var session = store.QuerySession();
            var colleagues = await session.LoadWhereAsync<StaffMember, string>(member => member.Organisation, actor.Organisation ?? "", token)
                .Where(member => member.Subject != actor.Subject).ToListAsync(token);
            int? age = await birthDate(patient, token) is { } born ? AgeRules.At(born, now) : null;
            return SignInPages.Page<RelationsPage>(
                new
                {
                    Frame = PageFrame.Of(context),
                    Patient = patient,
                    Relations = await changes.OfAsync(patient, token),
                    Now = now,
                    Colleagues = colleagues.OrderBy(member => member.Name, StringComparer.CurrentCulture).ToList(),
                    Age = age,
                    Refusal = refusal,
                },
                refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
        }
    }
}
