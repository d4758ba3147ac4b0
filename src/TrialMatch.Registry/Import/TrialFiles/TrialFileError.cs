namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>Why a trial file cannot be read, and where.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What stands there and what was expected.</param>
public sealed record TrialFileError(int Line, int Column, string Message)
{
    /// <summary>As <c>line:column: message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}: {Message}");
}
