namespace TrialMatch.Registry.Import.CtGov;

/// <summary>A record cannot be taken in; it is reported and the import goes on.</summary>
/// <param name="reason">What was wrong and what was expected.</param>
/// <param name="path">JSON path of the fault.</param>
internal sealed class RecordRefusedException(string reason, string? path = null) : Exception(reason)
{
    /// <summary>JSON path of the fault.</summary>
    public string? Path { get; } = path;

    /// <summary>The trial, if it was read before the fault was found.</summary>
    public string? RegistryId { get; init; }

    /// <summary>Lines from the record's first line to the fault.</summary>
    public long LineOffset { get; init; }

    /// <summary>Column of the fault, from 1, if known.</summary>
    public int? Column { get; init; }
}
