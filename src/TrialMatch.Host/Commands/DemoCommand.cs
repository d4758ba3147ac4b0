using System.CommandLine;
using TrialMatch.Host.Reporting;
using TrialMatch.Host.Seeding;
using TrialMatch.Web.Matching;

namespace TrialMatch.Host.Commands;

/// <summary><c>trialmatch demo</c>: the match of an invented patient, then the pages until Ctrl-C.</summary>
internal static class DemoCommand
{
    private const int Shown = 5;

    public static Command Build(HostServices services)
    {
        var (urls, demoAnywhere, language) = (ServeCommand.Urls(), ServeCommand.DemoAnywhere(), Asked.Language());
        var command = new Command("demo", "Show the match of an invented patient, then serve the pages until Ctrl-C.") { urls, demoAnywhere, language };
        command.SetAction(async (parsed, cancellation) =>
        {
            var console = parsed.InvocationConfiguration;
            var addresses = ServeCommand.Addresses(parsed.GetValue(urls), services.Configuration);
            var signIn = SignInConfiguration.Read(services.Configuration, addresses, parsed.GetValue(demoAnywhere));
            var culture = Language.Choose(parsed.GetValue(language), services.Configuration);
            var patient = DemoPatients.Read(SeedFolder.Choose(services.Configuration["TRIALMATCH_SEED"])) is [var first, ..]
                ? first
                : throw new UserErrorException("There are no demonstration patients in patients.tsv of the seed.");
            await using var installation = await Installation.OpenAsync(services, console.Error, cancellation);
            var question = new MatchPatient { Line = patient.Profile, Limit = Shown };
            var answer = await MatchCommand.AnswerAsync(installation, services, question, culture, cancellation);
            await console.Output.WriteLineAsync(
                $"""
                {(culture.TwoLetterISOLanguageName == "en" ? patient.TitleEn : patient.TitleNb)}
                  {patient.Profile}

                """);
            new MatchPrinter(console.Output, culture).Print(answer, explained: 1);
            await console.Output.WriteLineAsync();
            await ServeCommand.UntilAskedToStopAsync(installation, services, addresses, signIn, console, cancellation);
            return 0;
        });
        return command;
    }
}
