using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Host.Reporting;
using TrialMatch.Matching;
using TrialMatch.Matching.Profiles;
using TrialMatch.Patients.Profiles;
using TrialMatch.Patients.Vault;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients show</c>: what is recorded of a patient, now or as it was.</summary>
internal static class ShowPatientCommand
{
    private const string Description = "Show a patient's facts, now or as they were recorded at the end of a day.";

    private const string More =
        """
        Examples:
          patients show 0c8e…
          patients show 0c8e… --as-of 2026-11-01
          patients show 0c8e… --version 12 --json        the profile, as --profile of match reads it
        """;

    public static Command Build(HostServices services)
    {
        var (patient, language, json) = (PeopleAsked.Patient(), Asked.Language(), Asked.Json());
        var asOf = Asked.Day("--as-of", "What was recorded until the end of this day.");
        var version = Asked.Count("--version", "What was recorded up to this version of the history.", int.MaxValue, int.MaxValue);
        var command = new DocumentedCommand("show", Description, More) { patient, asOf, version, language, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var id = parsed.GetValue(patient);
            await using var installation = await PeopleAsked.OpenAsync(services, console.Error, cancellation);
            var upTo = parsed.GetValue(version) is var asked and < int.MaxValue ? asked : 0;
            var moment = parsed.GetValue(asOf) is { } day ? Days.EndOf(day) : (DateTimeOffset?)null;
            var found = PeopleAsked.Demand(await installation.Patients.AtAsync(id, upTo, moment, cancellation));
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(ProfileJson.Write(found.Profile), IndentedJson.Options));
            else
                Print(found, await installation.Patients.IdentityAsync(id, cancellation), new Page(console.Output), Language.Choose(parsed.GetValue(language), services.Configuration));
            return 0;
        });
        return command;
    }

    private static void Print(Patient patient, Identity? identity, Page page, CultureInfo culture)
    {
        if (identity is not null)
            page.Line(0, new Piece(identity.Name, Page.Strong), identity.BirthDate is { } born ? $"  {Words.Day(born)}" : "");
        page.Table(0, ["FACT", "DATE", "SOURCE", "SAYS"], patient.Facts.Select(fact => new[]
        {
            fact.Fact.Id, Words.Day(fact.Fact.Date), fact.Fact.Source.ToString(), (fact.Corrected ? "(corrected) " : "") + Said(fact.Fact, culture),
        }));
        foreach (var (purpose, since) in patient.Consents.OrderBy(consent => consent.Key))
            page.Line(0, $"Consents to {purpose} since {Words.Day(since)}");
        foreach (var (trial, found) in patient.Considered.OrderBy(one => one.Key, StringComparer.Ordinal))
            page.Line(0, $"{trial}: {found}");
        if (patient.ErasureRequestedBy is not null)
            page.Line(0, new Piece("Erasure was asked for and waits for a second person.", Page.Open));
    }

    private static string Said(Fact fact, CultureInfo culture) => string.Join("; ", GivenFacts.Of(new Profile([fact]), culture).Select(said => said.Text));
}
