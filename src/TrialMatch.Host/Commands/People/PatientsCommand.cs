using System.CommandLine;

namespace TrialMatch.Host.Commands.People;

/// <summary><c>trialmatch patients</c>: recorded patients. For demonstrations and the private server of this machine.</summary>
internal static class PatientsCommand
{
    public static Command Build(HostServices services) =>
        new("patients", "Keep profiles of patients, match them, log what was considered and offered, refer, and forget. For demonstrations and private servers.")
        {
            OpenPatientCommand.Build(services),
            ListPatientsCommand.Build(services),
            FindPatientCommand.Build(services),
            ShowPatientCommand.Build(services),
            PatientHistoryCommand.Build(services),
            AddFactsCommand.Build(services),
            CorrectFactCommand.Build(services),
            IdentifyPatientCommand.Build(services),
            MatchRecordedCommand.Build(services),
            KeptMatchesCommand.Build(services),
            AssessTrialCommand.Build(services),
            InformPatientCommand.Build(services),
            ConsentCommand.Build(services),
            ReferPatientCommand.Build(services),
            ErasePatientCommand.Build(services),
        };
}
