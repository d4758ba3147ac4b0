namespace TrialMatch.Host;

/// <summary>
/// Something the person at the keyboard can put right. Only the message is shown, on standard error: it says what was
/// wrong, where, and what to do. Anything else that is thrown is a fault of the program and is shown whole.
/// </summary>
public sealed class UserErrorException : Exception
{
    /// <summary>A failure told in <paramref name="message"/> that ends the command with <paramref name="exitCode"/>.</summary>
    /// <param name="message">What was wrong, where, and what to do; as many lines as it takes.</param>
    /// <param name="exitCode">1: the command could not do its work; 2: what was asked for could not be understood.</param>
    public UserErrorException(string message, int exitCode = 1)
        : base(message) => ExitCode = exitCode;

    /// <summary>What the process answers its caller.</summary>
    public int ExitCode { get; }
}
