using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.EventStore;
using TrialMatch.Host.Reporting;
using TrialMatch.Registry.Reading;
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
          match --profile confirmed.json "F 63, ECOG 1, 9008 Tromsø"
          match --as-of 2026-11-01 --json - < patient.txt

        Ends with 0 when the question was answered, 2 when it could not be understood.
        """;

    public static Command Build(HostServices services)
    {
        var patient = new PatientAsked(ofADay: true);
        var limit = Asked.Count("--limit", "Most trials to show.", MatchPatient.LargestLimit, 10);
        var all = new Option<bool>("--all") { Description = "Trials that failed for good too, after the others." };
        var brief = new Option<bool>("--brief") { Description = "One line a trial." };
        var command = patient.AddTo(new DocumentedCommand("match", Description, More) { limit, all, brief });
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var question = new MatchPatient
            {
                Line = await patient.LineAsync(services, parsed, cancellation),
                Profile = await patient.ProfileAsync(services, parsed, cancellation),
                AsOf = parsed.GetValue(patient.AsOf),
                Limit = parsed.GetValue(limit),
                PlannedStart = parsed.GetValue(patient.Start),
                Country = parsed.GetValue(patient.Country),
                MaxKm = parsed.GetValue(patient.MaxKm),
                IncludeNotEligible = parsed.GetValue(all),
                IncludePlanned = parsed.GetValue(patient.Planned),
            };
            var culture = Language.Choose(parsed.GetValue(patient.Language), services.Configuration);
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var answer = await AnswerAsync(installation, services, question, culture, cancellation);
            if (parsed.GetValue(patient.Json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(AnsweredMatch.Of(answer, culture), IndentedJson.Options));
            else
                new MatchPrinter(console.Output, culture).Print(answer, explained: parsed.GetValue(brief) ? 0 : int.MaxValue);
            await TellSinceWhenAsync(installation, answer.Register, answer.Matches!.AsOf, new Words(culture), console.Error, cancellation);
            return 0;
        });
        return command;
    }

    /// <summary>The answer to a question that could be understood.</summary>
    /// <exception cref="UserErrorException">It could not; the message shows where.</exception>
    internal static async Task<MatchAnswer> AnswerAsync(
        Installation installation, HostServices services, MatchPatient question, CultureInfo culture, CancellationToken cancellation)
    {
        var answer = await MatchPatientHandler.AnswerAsync(question, installation.Register, services.Clock, cancellation);
        if (answer.Matches is not null)
            return answer;
        throw PatientAsked.Refused(answer, culture, question.Line);
    }

    /// <summary>An empty register of the past is no answer about the past; say so.</summary>
    internal static async Task TellSinceWhenAsync(
        Installation installation, Register register, DateOnly asOf, Words words, TextWriter error, CancellationToken cancellation)
    {
        if (register.Trials.Length > 0)
            return;
        await foreach (var first in installation.Store.Events.ReadAllAsync(EventPosition.Start, token: cancellation))
        {
            var recorded = first.Timestamp.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            await error.WriteLineAsync(words.Of("Since", Words.Day(asOf), recorded));
            return;
        }
    }
}
