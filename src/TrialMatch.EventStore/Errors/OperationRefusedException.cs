namespace TrialMatch.EventStore;

/// <summary>What an operator asked for does not fit the state that a subscription or projection is in.</summary>
public sealed class OperationRefusedException : InvalidOperationException
{
    /// <summary>Says what the state is.</summary>
    public OperationRefusedException(string message)
        : base(message)
    {
    }
}
