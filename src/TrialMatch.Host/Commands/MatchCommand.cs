using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;
using TrialMatch.Host.Seeding;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch match</c>: a patient in one line in, ranked and explained trials out.</summary>
internal static class MatchCommand
{
    private const string Description = "Rank the open trials for a patient and tell why.";

    private const string More =
        """
        Examples:
          match "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø"
          match --patient tromso-lung --brief --limit 50
          match --country Norway --max-km 500 "M 66, tarmkreft stadium IV, BRAF p.V600E, MSS, 8005 Bodø"
          match --as-of 2026-11-01 --json - < patient.txt

        Ends with 0 when the question was answered, 2 when it could not be understood.
        """;

    public static Command Build(HostServices services)
    {
        var line = new Argument<string[]>("profile line")
        {
            Description = "The patient: sex and age, diagnosis and stage, findings, treatment, place, separated by commas. '-' reads it from standard input, where nobody else on the machine can see it.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var patient = new Option<string>("--patient") { Description = "A demonstration patient instead of a line (seed/patients.tsv).", HelpName = "KEY" };
        var limit = Asked.Count("--limit", "Most trials to show.", MatchPatient.LargestLimit, 10);
        var asOf = Asked.Day("--as-of", "The day to evaluate for; a past one is answered from the register as it was then.");
        var country = new Option<string>("--country") { Description = "Only trials with an open site in this country: code or name.", HelpName = "COUNTRY" };
        var maxKm = Asked.Kilometres("--max-km", "Only trials with an open site within so many kilometres.");
        var all = new Option<bool>("--all") { Description = "Trials that failed for good too, after the others." };
        var planned = new Option<bool>("--planned") { Description = "Trials that are planned but not open too." };
        var brief = new Option<bool>("--brief") { Description = "One line a trial." };
        var (language, json) = (Asked.Language(), Asked.Json());
        var command = new DocumentedCommand("match", Description, More) { line, patient, limit, asOf, country, maxKm, all, planned, brief, language, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var question = new MatchPatient
            {
                Line = await LineAsync(services, parsed.GetValue(line) ?? [], parsed.GetValue(patient), cancellation),
                AsOf = parsed.GetValue(asOf),
                Limit = parsed.GetValue(limit),
                Country = parsed.GetValue(country),
                MaxKm = parsed.GetValue(maxKm),
                IncludeNotEligible = parsed.GetValue(all),
                IncludePlanned = parsed.GetValue(planned),
            };
            var culture = Language.Choose(parsed.GetValue(language), services.Configuration);
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var answer = await AnswerAsync(installation, services, question, cancellation);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(AnsweredMatch.Of(answer, culture), IndentedJson.Options));
            else
                new MatchPrinter(console.Output, culture).Print(answer, explained: parsed.GetValue(brief) ? 0 : int.MaxValue);
            await TellSinceWhenAsync(installation, answer, new Words(culture), console.Error, cancellation);
            return 0;
        });
        return command;
    }

    /// <summary>The answer to a question that could be understood.</summary>
    /// <exception cref="UserErrorException">It could not; the message shows where.</exception>
    internal static async Task<MatchAnswer> AnswerAsync(
        Installation installation, HostServices services, MatchPatient question, CancellationToken cancellation)
    {
        var answer = await MatchPatientHandler.AnswerAsync(question, installation.Register, services.Clock, cancellation);
        if (answer.Matches is not null)
            return answer;
        var invalid = answer.Invalid.Select(wrong => $"{(wrong.Part == "maxKm" ? "--max-km" : $"--{wrong.Part}")}: {wrong.Reason}");
        var unread = answer.LineErrors.IsEmpty ? [] : new[] { LineErrors.Of(question.Line, answer.LineErrors) };
        throw new UserErrorException(string.Join('\n', unread.Concat(invalid)), CommandLine.Misunderstood);
    }

    private static async Task<string> LineAsync(HostServices services, string[] typed, string? patient, CancellationToken cancellation)
    {
        if (patient is not null && typed.Length > 0)
            throw new UserErrorException("Give a profile line or --patient, not both.", CommandLine.Misunderstood);
        if (patient is not null)
            return DemoPatients.Find(SeedFolder.Choose(services.Configuration["TRIALMATCH_SEED"]), patient).Profile;
        if (typed is not ["-"])
            return string.Join(' ', typed); // quotation marks around the line may be forgotten
        using var input = new StreamReader(services.OpenInput());
        return (await input.ReadToEndAsync(cancellation)).Trim();
    }

    /// <summary>An empty register of the past is no answer about the past; say so.</summary>
    private static async Task TellSinceWhenAsync(
        Installation installation, MatchAnswer answer, Words words, TextWriter error, CancellationToken cancellation)
    {
        if (answer.RegisterSize > 0)
            return;
        await foreach (var first in installation.Store.Events.ReadAllAsync(EventPosition.Start, token: cancellation))
        {
            var recorded = first.Timestamp.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            await error.WriteLineAsync(words.Of("Since", Words.Day(answer.Matches!.AsOf), recorded));
            return;
        }
    }
}
