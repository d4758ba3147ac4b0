using System.CommandLine;
using TrialMatch.Patients;
using TrialMatch.Patients.Access;

namespace TrialMatch.Host.Commands.People;

/// <summary>Who acts at the command line, and what for; recorded with everything that they do.</summary>
internal sealed class ActAsked
{
    private readonly Option<string> _as = new("--as")
    {
        Description = "Who you are, as recorded with what you do; otherwise the user of this machine.",
        HelpName = "SUBJECT",
        DefaultValueFactory = _ => Environment.UserName,
    };

    private readonly Option<string> _organisation = new("--organisation") { Description = "Organisation number of your hospital or practice.", HelpName = "NUMBER" };

    private readonly Option<Purpose> _purpose = new("--purpose") { Description = "What for.", DefaultValueFactory = _ => Purpose.Treatment };

    /// <summary>Adds the options to a command, behind the command's own.</summary>
    internal DocumentedCommand AddTo(DocumentedCommand command)
    {
        command.Add(_as);
        command.Add(_organisation);
        command.Add(_purpose);
        return command;
    }

    internal Act Of(ParseResult parsed)
    {
        var (subject, organisation) = (parsed.GetValue(_as)!, parsed.GetValue(_organisation));
        if (subject.Length is 0 or > 100 || subject.Any(char.IsControl))
            throw Asked.Misread("--as", subject, "a name of at most 100 characters");
        if (organisation is not null && (organisation.Length != 9 || !organisation.All(char.IsAsciiDigit)))
            throw Asked.Misread("--organisation", organisation, "nine digits");
        return new Act(new Actor(subject, Role.TreatingDoctor, organisation), parsed.GetValue(_purpose));
    }
}
