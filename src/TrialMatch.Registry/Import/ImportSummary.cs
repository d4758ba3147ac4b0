using System.Collections.Immutable;

namespace TrialMatch.Registry.Import;

/// <summary>What an import came to.</summary>
public sealed record ImportSummary
{
    /// <summary>Records met, refused ones included.</summary>
    public int Read { get; init; }

    /// <summary>Trials (or sites) that the register did not have.</summary>
    public int New { get; init; }

    /// <summary>Known ones of which something differed.</summary>
    public int Changed { get; init; }

    /// <summary>Known ones of which nothing differed.</summary>
    public int Unchanged { get; init; }

    /// <summary>The records that were refused, in the order of reading.</summary>
    public ImmutableArray<RefusedRecord> Refused { get; init; } = [];

    /// <summary>Both taken together.</summary>
    public static ImportSummary operator +(ImportSummary a, ImportSummary b) => new()
    {
        Read = a.Read + b.Read,
        New = a.New + b.New,
        Changed = a.Changed + b.Changed,
        Unchanged = a.Unchanged + b.Unchanged,
        Refused = a.Refused.AddRange(b.Refused),
    };

    /// <summary>One record more.</summary>
    internal ImportSummary With(RecordOutcome outcome) => outcome switch
    {
        RecordOutcome.New => this with { Read = Read + 1, New = New + 1 },
        RecordOutcome.Changed => this with { Read = Read + 1, Changed = Changed + 1 },
        RecordOutcome.Unchanged => this with { Read = Read + 1, Unchanged = Unchanged + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>One refused record more.</summary>
    internal ImportSummary With(RefusedRecord refused) => this with { Read = Read + 1, Refused = Refused.Add(refused) };
}

/// <summary>What became of one record that was not refused.</summary>
internal enum RecordOutcome
{
    New,
    Changed,
    Unchanged,
}

/// <summary>A record that did not go in, and why.</summary>
/// <param name="File">The file as it was named, or <c>-</c> for standard input.</param>
/// <param name="Line">Line on which the record begins or the fault lies, from 1.</param>
/// <param name="Column">Column of the fault, from 1, where it is known.</param>
/// <param name="Index">The record's number in the file, from 1.</param>
/// <param name="RegistryId">The trial, if it could be read.</param>
/// <param name="Path">JSON path of the fault, such as <c>$.protocolSection.identificationModule.nctId</c>.</param>
/// <param name="Reason">What was wrong and what was expected.</param>
public sealed record RefusedRecord(
    string File, long Line, int? Column, int Index, string? RegistryId, string? Path, string Reason)
{
    /// <summary>As a line for people: <c>file:line:column: id: reason (path)</c>.</summary>
    public override string ToString()
    {
        var column = Column is { } known ? $":{known}" : "";
        var id = RegistryId is null ? "" : $" {RegistryId}:";
        var path = Path is null ? "" : $" ({Path})";
        return $"{File}:{Line}{column}:{id} {Reason}{path}";
    }
}

/// <summary>How far an import has come.</summary>
/// <param name="File">The file being read.</param>
/// <param name="Sofar">What it came to until now.</param>
public sealed record ImportProgress(string File, ImportSummary Sofar);
