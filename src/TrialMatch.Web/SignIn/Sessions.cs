using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using TrialMatch.EventStore;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.SignIn;

/// <summary>Begins, finds and ends sessions. The cookie is a random secret and nothing else.</summary>
internal sealed class Sessions(IDocumentStore store, SignInSettings settings, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>Being seen is written down no more often than this.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    private string CookieName => settings.IsSecure ? "__Host-trialmatch" : "trialmatch";

    /// <summary>Begins a session under a new secret; one that the browser had before ends.</summary>
    /// <exception cref="ConcurrencyException">The nonce was spent before: the sign-in is a replay.</exception>
    public async Task BeginAsync(HttpContext context, SignInSession session, string? nonce, CancellationToken token)
    {
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));
        await using (var work = store.LightweightSession())
        {
            if (context.Request.Cookies[CookieName] is { Length: > 0 } before)
                work.Delete<SignInSession>(IdOf(before));
            if (nonce is not null)
                work.Store(new SpentSignIn { Id = IdOf(nonce), Day = Today });
            work.Store(session with { Id = IdOf(secret) });
            if (session is { Name: { } name, Organisation: { } organisation })
                work.Store(new StaffMember { Id = AccessStreams.Subject(session.Subject), Subject = session.Subject, Name = name, Organisation = organisation });
            await ForgetOldAsync(work, token);
            await work.SaveChangesAsync(token);
        }

        context.Response.Cookies.Append(CookieName, secret, Cookie(settings.IsSecure));
    }

    /// <summary>The session of a request, if there is one that is not over.</summary>
    public async Task<SignInSession?> FindAsync(HttpContext context, CancellationToken token)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 and <= 64 } secret)
            return null;
        await using var work = store.LightweightSession();
        var now = clock.GetUtcNow();
        if (await work.LoadAsync<SignInSession>(IdOf(secret), token) is not { } session
            || now >= session.Begun + settings.Longest || now >= session.LastSeen + settings.Idle)
            return null;
        if (now < session.LastSeen + Grain)
            return session;
        try
        {
            work.Store(session with { LastSeen = now });
            await work.SaveChangesAsync(token);
            return session;
        }
        catch (ConcurrencyException)
        {
            // Another request was quicker: it has noted the use, or ended the session.
            await using var again = store.QuerySession();
            return await again.LoadAsync<SignInSession>(session.Id, token);
        }
    }

    /// <summary>Ends the session of a request.</summary>
    /// <returns>The session as it was.</returns>
    public async Task<SignInSession?> EndAsync(HttpContext context, bool everywhere, CancellationToken token)
    {
        var session = await FindAsync(context, token);
        context.Response.Cookies.Delete(CookieName, Cookie(settings.IsSecure));
        if (session is null)
            return null;
        var ending = new HashSet<Guid> { session.Id };
        if (everywhere)
        {
            // Read by another session: whatever else is noted about them meanwhile, they end.
            await using var read = store.QuerySession();
            await foreach (var other in read.LoadWhereAsync<SignInSession, string>(one => one.Subject, session.Subject, token))
                ending.Add(other.Id);
        }

        await using var work = store.LightweightSession();
        foreach (var id in ending)
            work.Delete<SignInSession>(id);
        await work.SaveChangesAsync(token);
        return session;
    }

    /// <summary>A new session of somebody.</summary>
    public SignInSession Of(string subject, string provider, params IEnumerable<Role> roles)
    {
        var now = clock.GetUtcNow();
        var all = roles.ToList();
        return new SignInSession
        {
            Id = Guid.Empty,
            Subject = subject,
            Provider = provider,
            Roles = [.. all],
            Role = all.Count == 1 ? all[0] : null,
            Begun = now,
            LastSeen = now,
            LastDay = DateOnly.FromDateTime((now + settings.Longest).UtcDateTime),
        };
    }

    /// <summary>How the cookies of sign-in are set: not for scripts, not for other sites' forms, and over TLS wherever there is any.</summary>
    public static CookieOptions Cookie(bool secure, TimeSpan? maxAge = null) =>
        new() { HttpOnly = true, Secure = secure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = maxAge };

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whoever signs in sweeps up what has been over since the day before.</summary>
    private async Task ForgetOldAsync(IDocumentSession work, CancellationToken token)
    {
        await using var read = store.QuerySession();
        for (var back = 2; back <= 8; back++)
        {
            var day = Today.AddDays(-back);
            await foreach (var old in read.LoadWhereAsync<SignInSession, DateOnly>(one => one.LastDay, day, token))
                work.Delete<SignInSession>(old.Id);
            await foreach (var old in read.LoadWhereAsync<SpentSignIn, DateOnly>(one => one.Day, day, token))
                work.Delete<SpentSignIn>(old.Id);
        }
    }

    private static Guid IdOf(string secret) => new(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)).AsSpan(0, 16));
}
