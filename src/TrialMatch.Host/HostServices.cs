using TrialMatch.EventStore;

namespace TrialMatch.Host;

/// <summary>What a command gets from the process it runs in; everything else it opens itself.</summary>
/// <param name="Configuration">Settings from the environment, <c>ConnectionStrings__TrialMatch</c> and the like.</param>
/// <param name="Clock">The only clock there is.</param>
internal sealed record HostServices(IConfiguration Configuration, TimeProvider Clock)
{
    /// <summary>Standard input, opened by the command that reads it.</summary>
    internal Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Standard output as bytes, opened by the command that writes a file to it.</summary>
    internal Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>Adds subscriptions and projections to those of the modules.</summary>
    internal Action<StoreOptions> Extend { get; init; } = _ => { };

    internal static HostServices OfThisProcess() =>
        new(new ConfigurationBuilder().AddEnvironmentVariables().Build(), TimeProvider.System);
}
