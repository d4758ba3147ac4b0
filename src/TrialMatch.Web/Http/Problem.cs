using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace TrialMatch.Web.Http;

/// <summary>A problem as RFC 9457 writes it.</summary>
public sealed record Problem
{
    /// <summary>URI reference that identifies the kind of problem and leads to its description; never changes.</summary>
    public required string Type { get; init; }

    /// <summary>What happened, the same for every problem of the kind.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What happened this time.</summary>
    public string? Detail { get; init; }

    /// <summary>Identifies the request in the operator's log.</summary>
    public string? TraceId { get; init; }

    /// <summary>Every single fault, where there is more to tell than the detail.</summary>
    public ImmutableArray<ProblemError>? Errors { get; init; }

    internal static Problem Of(ProblemKind kind, HttpContext context, string? detail = null, ImmutableArray<ProblemError> errors = default) => new()
    {
        Type = kind.Type,
        Title = kind.Title,
        Status = kind.Status,
        Detail = detail ?? kind.Remedy,
        TraceId = Activity.Current?.Id ?? context.TraceIdentifier,
        Errors = errors.IsDefaultOrEmpty ? null : errors,
    };
}

/// <summary>One fault of a request.</summary>
public sealed record ProblemError
{
    /// <summary>The part of the body at fault, as a JSON pointer (RFC 6901) fragment such as <c>#/line</c>.</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The name that RFC 9457 gives it.")]
    public string? Pointer { get; init; }

    /// <summary>The parameter of the address at fault.</summary>
    public string? Parameter { get; init; }

    /// <summary>The column in the profile line, from 1.</summary>
    public int? Column { get; init; }

    /// <summary>What stands there.</summary>
    public required string Read { get; init; }

    /// <summary>What could have stood there.</summary>
    public string? Expected { get; init; }

    /// <summary>Known words that look like it, nearest first.</summary>
    public ImmutableArray<string>? Nearest { get; init; }
}
