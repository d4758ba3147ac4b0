namespace TrialMatch.Web.SignIn;

/// <summary>Why a sign-in came to nothing. The page tells which; it never tells what stood in a token.</summary>
public enum SignInFailure
{
    /// <summary>It was begun in another browser, too long ago, or is done already.</summary>
    Expired,

    /// <summary>The answer does not belong to what this browser began.</summary>
    WrongState,

    /// <summary>The provider, or the person, said no.</summary>
    Refused,

    /// <summary>Another provider than the one that was asked has answered.</summary>
    WrongIssuer,

    /// <summary>The provider takes the code for nothing.</summary>
    CodeRefused,

    /// <summary>The provider's token is not valid.</summary>
    TokenRefused,

    /// <summary>The sign-in was completed before.</summary>
    Replayed,

    /// <summary>The person was identified less surely than is demanded.</summary>
    TooUnsure,

    /// <summary>The provider gives the person no role here.</summary>
    NoRole,

    /// <summary>The provider cannot be reached, or answers what cannot be understood.</summary>
    ProviderAway,
}

/// <summary>A sign-in came to nothing.</summary>
internal sealed class SignInFailedException(SignInFailure failure, Exception? inner = null) : Exception($"Sign-in: {failure}.", inner)
{
    public SignInFailure Failure { get; } = failure;
}
