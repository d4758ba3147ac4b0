using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Matching;
using TrialMatch.Matching.Notation;
using TrialMatch.Patients;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.Matching;
using TrialMatch.Web.Records;

namespace TrialMatch.Host.Commands.People;

/// <summary>What the commands about recorded patients have in common.</summary>
internal static class PeopleAsked
{
    private const int LongestIdentity = 10_000;

    internal static Argument<Guid> Patient() => new("patient") { Description = "The patient, by the id that `patients list` shows.", HelpName = "PATIENT" };

    internal static Argument<Guid> Referral() => new("referral") { Description = "The referral, by the id that `referrals list` shows.", HelpName = "REFERRAL" };

    internal static Option<DateOnly?> On() => Asked.Day("--on", "The day on which it was; otherwise today.");

    internal static Option<string> Note(string what) => new("--note") { Description = $"{what}; sealed, '-' reads it from standard input.", HelpName = "TEXT" };

    internal static Option<string> Identity() => new("--identity")
    {
        Description = """Who the patient is, as a JSON file {"name", "nationalId", "birthDate", "phone", "email", "address"}, for the vault alone; '-' reads standard input.""",
        HelpName = "FILE",
    };

    /// <summary>
    /// Opens the installation for work on patients. Nobody signs in at the command line, so that it is for demonstrations and
    /// the private server of this machine; elsewhere the service itself is used, which asks who one is.
    /// </summary>
    /// <exception cref="UserErrorException">The installation is another.</exception>
    internal static Task<Installation> OpenAsync(HostServices services, TextWriter error, CancellationToken cancellation)
    {
        if (!PatientKeys.IsDemo(services.Configuration) && services.Configuration.GetConnectionString("TrialMatch") is { Length: > 0 })
            throw new UserErrorException("Patients are worked on through the service, where people sign in. At the command line it is possible on a demonstration or a private server only.");
        return Installation.OpenAsync(services, error, cancellation);
    }

    internal static DateOnly Today(HostServices services) => Days.Today(services.Clock);

    /// <summary>Ends the command when what was asked for was refused.</summary>
    internal static Outcome Demand(Outcome outcome) =>
        outcome.Refusal is { } refusal ? throw new UserErrorException($"{refusal.Reason} ({refusal.Why})", OperatorWork.Failed) : outcome;

    /// <summary>Ends the command when there is no such patient, or it was erased.</summary>
    internal static T Demand<T>(T? found, string what = "patient")
        where T : class => found ?? throw new UserErrorException($"There is no such {what}.", OperatorWork.Failed);

    /// <summary>A line or a profile that could be read.</summary>
    /// <exception cref="UserErrorException">They could not; the message shows where.</exception>
    internal static FactsGiven Facts(string? line, JsonElement? profile, DateOnly today)
    {
        var given = FactsGiven.Read(line, profile, today);
        return given.Facts is not null ? given : throw Unread(line ?? "", given.LineErrors, given.ProfileErrors);
    }

    /// <summary>The identity of a file, if one is given.</summary>
    /// <exception cref="UserErrorException">It cannot be read or is not valid; values are not repeated.</exception>
    internal static async Task<Identity?> IdentityAsync(HostServices services, string? file, DateOnly today, CancellationToken cancellation)
    {
        if (file is null)
            return null;
        var text = await TextInput.ReadAsync(services, file, LongestIdentity, "identity", cancellation);
        try
        {
            var given = JsonSerializer.Deserialize<IdentityGiven>(text, MatchingJson.Options) ?? new IdentityGiven();
            var (identity, errors) = given.Read(today, PatientKeys.IsDemo(services.Configuration));
            return identity ?? throw new UserErrorException(string.Join('\n', errors.Select(error => $"--identity: {error.Field}: {error.Reason}")), CommandLine.Misunderstood);
        }
        catch (JsonException fault)
        {
            throw new UserErrorException($"--identity: no JSON of an identity, at line {fault.LineNumber + 1}.", CommandLine.Misunderstood);
        }
    }

    /// <summary>The text of an option that may be read from standard input.</summary>
    internal static async Task<string?> TextAsync(HostServices services, string? text, CancellationToken cancellation) =>
        text == "-" ? await TextInput.ReadAsync(services, text, 4000, "text", cancellation)
        : text is { Length: > 4000 } ? throw new UserErrorException("The text has more than 4000 characters.", CommandLine.Misunderstood)
        : text;

    private static UserErrorException Unread(string line, ImmutableArray<NotationError> lineErrors, ImmutableArray<ProfileJsonError> profileErrors) =>
        new(
            string.Join('\n', (lineErrors.IsEmpty ? [] : new[] { LineErrors.Of(line, lineErrors, Language.English) })
                .Concat(profileErrors.Select(wrong => $"--profile: {(wrong.Path.Length == 0 ? "/" : wrong.Path)}: {wrong.Message}; expected {wrong.Expected}."))),
            CommandLine.Misunderstood);
}
