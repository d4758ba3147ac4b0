using Polly;
using Polly.Retry;

namespace TrialMatch.EventStore;

/// <summary>
/// Trying again for subscriptions with effects outside the database, such as mail: after waits that double each time,
/// with jitter, so that those who failed together do not come back together.
/// </summary>
/// <param name="Attempts">How often to try again, at least once.</param>
/// <param name="Delay">About how long to wait the first time.</param>
/// <param name="MaxDelay">The longest wait.</param>
public sealed record SubscriptionRetry(int Attempts, TimeSpan Delay, TimeSpan MaxDelay)
{
    internal ResiliencePipeline Build(TimeProvider clock, Func<Exception, bool> mayHelp, Action<Exception> report) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Attempts,
                Delay = Delay,
                MaxDelay = MaxDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } error && mayHelp(error)),
                OnRetry = args =>
                {
                    report(args.Outcome.Exception!);
                    return default;
                },
            })
            .Build();
}
