namespace TrialMatch.Registry.Import.CtGov;

/// <summary>The bytes of one record, cut from a file but not yet understood.</summary>
/// <param name="Index">Its number in the file, from 1.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Json">Its UTF-8 JSON; empty when <paramref name="Error"/> says why there is none.</param>
/// <param name="Error">Why it could not be cut out; <see langword="null"/> when it could.</param>
internal sealed record RawRecord(int Index, long Line, ReadOnlyMemory<byte> Json, string? Error);

/// <summary>What an import takes in, at most.</summary>
internal static class Limits
{
    /// <summary>Bytes of one record; the largest at the registry are below 2 MB with results, 0.3 MB without.</summary>
    public const int RecordBytes = 5 * 1024 * 1024;

    /// <summary>Depth of nesting; the registry's own is 9.</summary>
    public const int Depth = 64;

    /// <summary>Characters of an ordinary text; the registry's own longest, arm descriptions apart, is 500.</summary>
    public const int Text = 5_000;

    /// <summary>Characters of the eligibility text; the registry's own limit is 20,000.</summary>
    public const int Eligibility = 100_000;

    /// <summary>Elements of a list; the largest trials have some 2,000 sites.</summary>
    public const int Elements = 10_000;
}
