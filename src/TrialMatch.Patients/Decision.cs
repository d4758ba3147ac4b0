using System.Collections.Immutable;

namespace TrialMatch.Patients;

/// <summary>What a decider answers: what happens, which may be nothing, or why the command is refused.</summary>
public sealed record Decision
{
    /// <summary>Nothing happens, because everything already is as the command says.</summary>
    public static Decision Nothing { get; } = new();

    /// <summary>What happens, in order; empty when nothing does or the command is refused.</summary>
    public ImmutableArray<object> Events { get; private init; } = [];

    /// <summary>Why the command is refused; <see langword="null"/> when it is not.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>These events happen.</summary>
    public static Decision Of(params IEnumerable<object> events) => new() { Events = [.. events] };

    /// <summary>The command is refused.</summary>
    public static Decision Refuse(Refused why, string reason) => new() { Refusal = new Refusal(why, reason) };
}

/// <summary>Why a command changes nothing.</summary>
/// <param name="Why">The kind of refusal.</param>
/// <param name="Reason">A sentence for the person who gave the command. Names no person.</param>
public sealed record Refusal(Refused Why, string Reason);
