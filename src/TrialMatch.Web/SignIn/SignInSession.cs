using System.Collections.Immutable;
using TrialMatch.EventStore;
using TrialMatch.Patients.Access;

namespace TrialMatch.Web.SignIn;

/// <summary>A browser's session, kept on the server: what is deleted here is over, whatever cookies there still are.</summary>
public sealed record SignInSession
{
    /// <summary>A hash of the secret in the cookie, which is kept nowhere.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who signed in.</summary>
    public required string Subject { get; init; }

    /// <summary>Where: <c>staff</c>, <c>citizens</c> or <c>demo</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The name of staff.</summary>
    public string? Name { get; init; }

    /// <summary>The organisation of staff.</summary>
    public string? Organisation { get; init; }

    /// <summary>The record of the one who signed in.</summary>
    public Guid? Patient { get; init; }

    /// <summary>The roles that may be chosen.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>The one that is; <see langword="null"/> as long as there are several.</summary>
    public Role? Role { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Begun { get; init; }

    /// <summary>When it was last used, give or take a minute.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>The day on which it is over in any case.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The provider's token, protected, which ends the session there as well.</summary>
    public string? ProtectedIdToken { get; init; }
}

/// <summary>A sign-in that was completed, so that what completed it does not do so again.</summary>
public sealed record SpentSignIn
{
    /// <summary>Made of the nonce.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }
}

/// <summary>One of staff who has signed in, for colleagues to choose from.</summary>
public sealed record StaffMember
{
    /// <summary>See <see cref="AccessStreams.Subject"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The pseudonym.</summary>
    public required string Subject { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The hospital.</summary>
    public required string Organisation { get; init; }
}

/// <summary>What sign-in adds to an event store.</summary>
public static class SignInDocuments
{
    /// <summary>Declares the documents of sign-in.</summary>
    public static StoreOptions AddSignIn(this StoreOptions options)
    {
        // Optimistic: that a session is used must not bring back one that was just ended.
        options.Schema.For<SignInSession>().DocumentAlias("sign_in_session").UseOptimisticConcurrency()
            .Duplicate(session => session.Subject).Duplicate(session => session.LastDay);
        options.Schema.For<SpentSignIn>().DocumentAlias("spent_sign_in").UseOptimisticConcurrency().Duplicate(spent => spent.Day);
        options.Schema.For<StaffMember>().DocumentAlias("staff_member").Duplicate(member => member.Organisation);
        return options;
    }
}
