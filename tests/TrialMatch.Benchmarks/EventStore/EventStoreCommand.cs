using System.CommandLine;
using Spectre.Console;

namespace TrialMatch.Benchmarks.EventStore;

/// <summary><c>eventstore [case…]</c>: the event store against Npgsql code written by hand.</summary>
internal static class EventStoreCommand
{
    public static Command Build()
    {
        var names = new Argument<string[]>("case")
        {
            Description = $"Which cases to run, by name or beginning of a name; all if none is given. There are: {string.Join(", ", Cases.All.Select(known => known.Name))}.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var rounds = new Option<int>("--rounds") { Description = "Rounds of every case.", HelpName = "N", DefaultValueFactory = _ => 5 };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100)
                result.AddError("--rounds takes a number from 1 to 100.");
        });
        var quick = new Option<bool>("--quick") { Description = "Three short rounds on little data: shows that it runs, and little more." };
        var command = new Command("eventstore", "The event store against Npgsql code written by hand that gives the same guarantees.") { names, rounds, quick };
        command.SetAction(async (parsed, token) =>
        {
            var asked = parsed.GetValue(names) ?? [];
            if (Array.Find(asked, name => !Cases.All.Any(known => Matches(known, name))) is { } unknown)
            {
                await Console.Error.WriteLineAsync($"There is no case \"{unknown}\"; --help names them.");
                return 2;
            }
            var plan = parsed.GetValue(quick) ? Plan.Quick : Plan.Full(parsed.GetValue(rounds));
            var chosen = Cases.All.Where(known => asked.Length == 0 || asked.Any(name => Matches(known, name)));
            await RunAsync([.. chosen], plan, token);
            return 0;
        });
        return command;
    }

    private static bool Matches(Case known, string name) => known.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static async Task RunAsync(IReadOnlyList<Case> cases, Plan plan, CancellationToken token)
    {
        var console = AnsiConsole.Console;
        await using var server = await BenchmarkServer.StartAsync();
        await Report.WriteHeadAsync(console, server, plan);
        var outcomes = new List<Outcome>();
        foreach (var known in cases)
        {
            token.ThrowIfCancellationRequested();
            await using var database = await server.CreateDatabaseAsync();
            await Console.Error.WriteLineAsync($"{known.Name} ...");
            outcomes.Add(await known.RunAsync(database, plan, token));
        }
        Report.Write(console, outcomes);
    }
}
