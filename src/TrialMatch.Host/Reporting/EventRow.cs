using System.Globalization;
using TrialMatch.EventStore;
using TrialMatch.Registry.Reading;

namespace TrialMatch.Host.Reporting;

/// <summary>An event in a list.</summary>
/// <param name="Position">Where it stands in the log, as transaction/sequence.</param>
/// <param name="Id">The event.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Type">The alias of its type.</param>
/// <param name="Stream">The trial or hospital whose stream it is in; the stream's id if the register has neither.</param>
/// <param name="StreamId">The stream.</param>
/// <param name="Version">Its number in the stream, from 1.</param>
/// <param name="Who">Who recorded it.</param>
internal sealed record EventRow(
    string Position, Guid Id, DateTimeOffset Time, string Type, string Stream, Guid StreamId, long Version, string? Who)
{
    internal static IReadOnlyList<string> Headings { get; } = ["POSITION", "TIME", "TYPE", "STREAM", "VERSION", "WHO"];

    internal IReadOnlyList<string> Cells =>
    [
        Position,
        Local(Time),
        Type,
        Stream,
        Version.ToString(CultureInfo.InvariantCulture),
        Who ?? "",
    ];

    internal static EventRow Of(IEvent e, Register register) => new(
        e.Position.ToString(), e.Id, e.Timestamp, e.EventTypeName, NameOf(e.StreamId, register), e.StreamId, e.Version, e.UserName);

    /// <summary>What people call a stream.</summary>
    internal static string NameOf(Guid stream, Register register) =>
        register.Trials.FirstOrDefault(trial => trial.Id == stream)?.RegistryId
        ?? register.Sites.FirstOrDefault(site => site.Id == stream)?.Key
        ?? stream.ToString();

    internal static string Local(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
