using TrialMatch.Web.Matching;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>The form of the page that compares, as it was sent.</summary>
public sealed record CompareForm
{
    /// <summary>The patient, and what a match was restricted to.</summary>
    public MatchForm Patient { get; init; } = new();

    /// <summary>The second line, for another patient or another state of this one; empty when it is the same.</summary>
    public string With { get; init; } = "";

    /// <summary>The first day.</summary>
    public string From { get; init; } = "";

    /// <summary>The second day.</summary>
    public string To { get; init; } = "";

    /// <summary>Whether something was asked, and not only the page opened with a patient.</summary>
    public bool Asked => With.Length > 0 || From.Length > 0 || To.Length > 0;

    internal static CompareForm Of(IFormCollection sent, DateOnly today) => new()
    {
        Patient = ProfileFields.Take(MatchForm.Of(sent), sent, today).Form,
        With = MatchForm.Text(sent, "with").ReplaceLineEndings(" "),
        From = MatchForm.Text(sent, "from"),
        To = MatchForm.Text(sent, "to"),
    };

    /// <summary>The question, as far as it can be read, and the names of the fields that cannot.</summary>
    internal (ComparePatient Question, IReadOnlyList<string> Unreadable) Read()
    {
        var (question, wrong) = Patient.Read();
        var unreadable = new List<string>(wrong);
        return (new ComparePatient
        {
            Line = Patient.Line,
            Profile = question.Profile,
            Country = question.Country,
            MaxKm = question.MaxKm,
            PlannedStart = question.PlannedStart,
            IncludePlanned = question.IncludePlanned,
            With = With.Length == 0 ? null : With,
            From = Day("from", From),
            To = Day("to", To),
        }, unreadable);

        DateOnly? Day(string name, string text)
        {
            var day = MatchForm.Day(text);
            if (text.Length > 0 && day is null)
                unreadable.Add(name);
            return day;
        }
    }
}
