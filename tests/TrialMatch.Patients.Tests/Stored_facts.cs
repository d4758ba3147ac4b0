using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Patients.Profiles;

namespace TrialMatch.Patients.Tests;

/// <summary>
/// What was stored must be readable as long as patients live. <c>stored-facts.ndjson</c> holds an event of every kind as it was
/// stored first; its lines are never changed, and more may be added.
/// </summary>
public sealed class Stored_facts
{
    private static readonly Dictionary<string, Type> Events = PatientsModule.EventTypes.ToDictionary(type => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name));

    private static string File => Path.Combine(AppContext.BaseDirectory, "stored-facts.ndjson");

    public static TheoryData<string, string> Lines()
    {
        var lines = new TheoryData<string, string>();
        foreach (var line in System.IO.File.ReadLines(File))
            lines.Add(line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void are_read_and_written_as_they_were(string alias, string json)
    {
        var read = JsonSerializer.Deserialize(json, Events[alias], MatchingJson.Options)!;

        JsonSerializer.Serialize(read, Events[alias], MatchingJson.Options).Should().Be(json);
    }

    [Fact]
    public void are_there_for_every_kind_of_fact()
    {
        var covered = System.IO.File.ReadLines(File).Select(line => line.Split(' ')[0]).ToHashSet();

        Events.Where(type => type.Value.IsAssignableTo(typeof(IFactRecorded))).Select(type => type.Key).Should().BeSubsetOf(covered);
        RandomFacts.AllKinds.Select(kind => FactEvent.Of(new RandomFacts(1).Fact(kind)).GetType()).Should().OnlyHaveUniqueItems().And.BeSubsetOf(PatientsModule.EventTypes);
    }

    [Fact]
    public void hold_nothing_that_a_later_program_added_without_knowing_it() =>
        ((Action)(() => JsonSerializer.Deserialize<SexRecorded>(
            """{"fact":{"fact":"sex","sex":"female","id":"f1","date":"2026-11-22","source":"clinician","certainty":"low"}}""", MatchingJson.Options))).Should().Throw<JsonException>();

    [Fact]
    public void are_of_the_kind_that_their_event_tells() =>
        ((Action)(() => JsonSerializer.Deserialize<SexRecorded>(
            """{"fact":{"fact":"consent","given":true,"id":"f1","date":"2026-11-22","source":"clinician"}}""", MatchingJson.Options))).Should().Throw<JsonException>();
}
