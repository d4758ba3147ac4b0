using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.EventStore;
using TrialMatch.Patients;
using TrialMatch.Patients.Access;
using TrialMatch.Registry;
using TrialMatch.Registry.Sites;
using TrialMatch.Registry.Trials;
using TrialMatch.Web.Http;

namespace TrialMatch.Host.Commands;

/// <summary>What may be asked about events, and how it is read.</summary>
internal static class EventsAsked
{
    private const int NotFound = 1;

    private const string PositionForm = "a position such as 742/18 (transaction/sequence, as lists of events show it)";

    private static readonly string[] MomentForms =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The types of events by alias, which is the name of the type in snake case.</summary>
    private static readonly SortedDictionary<string, Type> Types = new(
        RegistryModule.EventTypes.Concat(PatientsModule.EventTypes).Concat(AccessModule.EventTypes).ToDictionary(type => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name)), StringComparer.Ordinal);

    internal static Option<string[]> Type() => new("--type")
    {
        Description = $"Only events of this type; may be given several times. {string.Join(", ", Types.Keys)}.",
        HelpName = "ALIAS",
    };

    internal static Option<EventPosition> After() => new("--after")
    {
        Description = "Only events after this position: transaction/sequence, as the list shows it.",
        HelpName = "POSITION",
        CustomParser = result =>
        {
            var read = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (Position(read) is { } position)
                return position;
            result.AddError($"Read '{read}'; expected {PositionForm}.");
            return default;
        },
    };

    /// <summary>A moment in this machine's time zone unless it says another; a day is its beginning.</summary>
    internal static Option<DateTimeOffset?> Moment(string name, string description) => new(name)
    {
        Description = $"{description}: 2026-11-22, 2026-11-22T14:30 or 2026-11-22T14:30:00+01:00.",
        HelpName = "TIME",
        CustomParser = result =>
        {
            var read = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (DateTimeOffset.TryParseExact(
                read, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment))
                return moment;
            result.AddError($"Read '{read}'; expected a moment such as 2026-11-22 or 2026-11-22T14:30.");
            return null;
        },
    };

    /// <summary>The types that were asked for; null when none was, which means all.</summary>
    internal static IReadOnlyCollection<Type>? TypesOf(string[]? aliases) =>
        aliases is null or [] ? null : [.. aliases.Select(TypeOf)];

    /// <summary>The position that was written; null when it is something else.</summary>
    internal static EventPosition? Position(string text) =>
        text.Split('/') is [var transaction, var sequence]
        && ulong.TryParse(transaction, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? new EventPosition(first, second)
            : null;

    /// <summary>An event by its id or its position.</summary>
    internal static (Guid? Id, EventPosition? Position) Event(string text) =>
        Guid.TryParse(text, out var id) ? (id, null)
        : Position(text) is { } position ? (null, position)
        : throw Asked.Misread("event", text, $"the id of an event, or {PositionForm}");

    /// <summary>A stream by its id, its trial or its hospital.</summary>
    internal static async Task<Guid> StreamAsync(string text, Installation installation, CancellationToken cancellation)
    {
        await using var session = installation.Store.QuerySession();
        // Trials that are not published and streams whose documents are missing have a history, too.
        foreach (var id in Guid.TryParse(text, out var given) ? [given] : (Guid[])[TrialStreams.IdFor(text), SiteStreams.IdFor(text)])
        {
            if (await session.Events.FetchStreamStateAsync(id, cancellation) is not null)
                return id;
        }

        var register = await installation.Register.CurrentAsync(cancellation);
        var nearest = register.Trials.Select(trial => trial.RegistryId).Concat(register.Sites.Select(site => site.Key)).Nearest(text);
        throw new UserErrorException(
            $"--stream: there is no stream, trial or hospital '{text}'." + (nearest.IsEmpty ? "" : $" Nearest: {string.Join(", ", nearest)}."), NotFound);
    }

    private static Type TypeOf(string alias)
    {
        if (Types.TryGetValue(alias, out var type))
            return type;
        var nearest = Types.Keys.Nearest(alias);
        throw Asked.Misread(
            "--type", alias, nearest.IsEmpty ? $"one of {string.Join(", ", Types.Keys)}" : $"a type of event; nearest: {string.Join(", ", nearest)}");
    }
}
