using System.Collections.Immutable;
using System.CommandLine;
using TrialMatch.Host.Reporting;
using TrialMatch.Host.Seeding;
using TrialMatch.Matching.Notation;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Commands;

/// <summary>What every command about a patient is asked with.</summary>
/// <param name="ofADay">Whether it is about one day.</param>
internal sealed class PatientAsked(bool ofADay)
{
    internal Argument<string[]> Line { get; } = new("profile line")
    {
        Description = "The patient: sex and age, diagnosis and stage, findings, treatment, place, separated by commas. '-' reads it from standard input, where nobody else on the machine can see it.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    internal Option<string> Patient { get; } = new("--patient") { Description = "A demonstration patient instead of a line (seed/patients.tsv).", HelpName = "KEY" };

    internal Option<DateOnly?> AsOf { get; } = Asked.Day(
        "--as-of", "The day to evaluate for; a past one is answered from the register as it was then, and from the facts known then.");

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
        if (ofADay)
            command.Add(AsOf);
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

    /// <summary>A question that could not be understood: every fault, those of the lines with their places.</summary>
    internal static UserErrorException Refused(PatientAnswer answer, string line, string? with = null, ImmutableArray<NotationError> withErrors = default)
    {
        var unread = answer.LineErrors.IsEmpty ? [] : new[] { LineErrors.Of(line, answer.LineErrors) };
        var unreadWith = with is null || withErrors.IsDefaultOrEmpty ? [] : new[] { LineErrors.Of(with, withErrors) };
        var invalid = answer.Invalid.Select(wrong => $"{OptionOf(wrong.Part)}: {wrong.Reason}");
        return new UserErrorException(string.Join('\n', unread.Concat(unreadWith).Concat(invalid)), CommandLine.Misunderstood);
    }

    private static string OptionOf(string part) => part switch
    {
        "maxKm" => "--max-km",
        "asOf" => "--as-of",
        _ => $"--{part}",
    };
}
