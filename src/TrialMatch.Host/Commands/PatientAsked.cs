using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Host.Seeding;
using TrialMatch.Matching.Notation;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Commands;

/// <summary>What every command about a patient is asked with.</summary>
/// <param name="ofADay">Whether it is about one day.</param>
internal sealed class PatientAsked(bool ofADay)
{
    /// <summary>Most characters of a JSON profile.</summary>
    private const int LongestProfile = 1_000_000;

    internal Argument<string[]> Line { get; } = new("profile line")
    {
        Description = "The patient: sex and age, diagnosis and stage, findings, treatment, place, separated by commas. '-' reads it from standard input, where nobody else on the machine can see it.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    internal Option<string> Patient { get; } = new("--patient") { Description = "A demonstration patient instead of a line (seed/patients.tsv).", HelpName = "KEY" };

    internal Option<string> Profile { get; } = new("--profile")
    {
        Description = "Facts beside the line or instead of it, as a JSON profile, such as read-report writes; '-' reads it from standard input.",
        HelpName = "FILE",
    };

    internal Option<DateOnly?> AsOf { get; } = Asked.Day(
        "--as-of", "The day to evaluate for; a past one is answered from the register as it was then, and from the facts known then.");

    internal Option<DateOnly?> Start { get; } = Asked.Day(
        "--start", "The day on which a trial's treatment would start, to which washouts and windows count; the day of evaluation when not given.");

    internal Option<string> Country { get; } = new("--country") { Description = "Only trials with an open site in this country: code or name.", HelpName = "COUNTRY" };

    internal Option<double?> MaxKm { get; } = Asked.Kilometres("--max-km", "Only trials with an open site within so many kilometres.");

    internal Option<bool> Planned { get; } = new("--planned") { Description = "Trials that are planned but not open too." };

    internal Option<string> Language { get; } = Asked.Language();

    internal Option<bool> Json { get; } = Asked.Json();

    /// <summary>Adds all of it to a command, behind the command's own.</summary>
    internal DocumentedCommand AddTo(DocumentedCommand command)
    {
        command.Add(Line);
        command.Add(Patient);
        command.Add(Profile);
        if (ofADay)
            command.Add(AsOf);
        command.Add(Start);
        command.Add(Country);
        command.Add(MaxKm);
        command.Add(Planned);
        command.Add(Language);
        command.Add(Json);
        return command;
    }

    /// <summary>The profile line that was typed, piped in, or named.</summary>
    /// <exception cref="UserErrorException">Two patients were given.</exception>
    internal async Task<string> LineAsync(HostServices services, ParseResult parsed, CancellationToken cancellation)
    {
        var (typed, patient) = (parsed.GetValue(Line) ?? [], parsed.GetValue(Patient));
        if (patient is not null && typed.Length > 0)
            throw new UserErrorException("Give a profile line or --patient, not both.", CommandLine.Misunderstood);
        if (patient is not null)
            return DemoPatients.Find(SeedFolder.Choose(services.Configuration["TRIALMATCH_SEED"]), patient).Profile;
        if (typed is not ["-"])
            return string.Join(' ', typed); // quotation marks around the line may be forgotten
        using var input = new StreamReader(services.OpenInput());
        return (await input.ReadToEndAsync(cancellation)).Trim();
    }

    /// <summary>The JSON profile, if one is given.</summary>
    /// <exception cref="UserErrorException">It cannot be read, is too large, or is no JSON.</exception>
    internal async Task<JsonElement?> ProfileAsync(HostServices services, ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Profile) is not { } file)
            return null;
        if (file == "-" && parsed.GetValue(Line) is ["-"])
            throw new UserErrorException("Standard input holds either the line or the profile, not both.", CommandLine.Misunderstood);
        var text = await TextInput.ReadAsync(services, file, LongestProfile, "profile", cancellation);
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            throw new UserErrorException($"--profile: no JSON from line {fault.LineNumber + 1} on.", CommandLine.Misunderstood);
        }
    }

    /// <summary>A question that could not be understood: every fault, those of the lines with their places.</summary>
    internal static UserErrorException Refused(PatientAnswer answer, CultureInfo culture, string line, string? with = null, ImmutableArray<NotationError> withErrors = default)
    {
        var unread = answer.LineErrors.IsEmpty ? [] : new[] { LineErrors.Of(line, answer.LineErrors, culture) };
        var unreadWith = with is null || withErrors.IsDefaultOrEmpty ? [] : new[] { LineErrors.Of(with, withErrors, culture) };
        var profile = answer.ProfileErrors.Select(wrong => $"--profile: {(wrong.Path.Length == 0 ? "/" : wrong.Path)}: {wrong.Message}; expected {wrong.Expected}.");
        var invalid = answer.Invalid.Select(wrong => $"{OptionOf(wrong.Part)}: {wrong.Reason}");
        return new UserErrorException(string.Join('\n', unread.Concat(unreadWith).Concat(profile).Concat(invalid)), CommandLine.Misunderstood);
    }

    private static string OptionOf(string part) => part switch
    {
        "maxKm" => "--max-km",
        "asOf" => "--as-of",
        "plannedStart" => "--start",
        _ => $"--{part}",
    };
}
