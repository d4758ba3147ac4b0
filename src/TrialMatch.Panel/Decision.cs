namespace TrialMatch.Panel;

/// <summary>What a decider answers: what happens, or the name of what stands against it.</summary>
public sealed record Decision
{
    /// <summary>What happens, in order; empty when the command is refused.</summary>
    public ImmutableArray<object> Events { get; private init; } = [];

    /// <summary>Why the command is refused; <see langword="null"/> when it is not.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>These events happen.</summary>
    public static Decision Of(params ImmutableArray<object> events) => new() { Events = events };

    /// <summary>The command is refused.</summary>
    public static Decision Refuse(RefusalName name, string reason, params ImmutableArray<string> details) =>
        new() { Refusal = new Refusal(name, reason) { Details = details } };
}

/// <summary>Why a command changes nothing.</summary>
/// <param name="Name">The name of the reason, the same for ever, that texts and callers go by.</param>
/// <param name="Reason">A sentence for the person who gave the command.</param>
public sealed record Refusal(RefusalName Name, string Reason)
{
    /// <summary>What exactly, where there are several: what is missing, who is disqualified, which trial changed.</summary>
    public ImmutableArray<string> Details { get; init; } = [];
}
