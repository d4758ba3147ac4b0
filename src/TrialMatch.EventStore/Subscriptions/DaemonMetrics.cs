using System.Diagnostics.Metrics;

namespace TrialMatch.EventStore;

/// <summary>Shows to whoever measures how far this node's subscriptions are behind.</summary>
internal sealed class DaemonMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "TrialMatch.EventStore";

    private readonly Meter _meter = new(MeterName);

    public DaemonMetrics(Func<IEnumerable<SubscriptionStatus>> statuses)
    {
        _meter.CreateObservableGauge(
            "trialmatch.eventstore.subscription.lag",
            () => statuses()
                .Where(status => status.State is SubscriptionState.Running or SubscriptionState.Paused)
                .Select(status => new Measurement<long>(status.Lag, new KeyValuePair<string, object?>("subscription", status.Name))),
            unit: "{event}",
            description: "Numbers of the log that a subscription led by this node has not come to.");
    }

    public void Dispose() => _meter.Dispose();
}
