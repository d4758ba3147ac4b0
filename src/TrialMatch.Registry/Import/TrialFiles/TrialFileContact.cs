using System.Text.RegularExpressions;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>Reads a contact: <c>Kari Nordmann, study nurse, +47 55 97 50 00, trials@hospital.example</c>.</summary>
internal static partial class TrialFileContact
{
    /// <summary>The contact; <see langword="null"/>, with an error, when nobody could reach it.</summary>
    public static TrialContact? Read(TrialFileLine line, string text, TrialFileErrors errors)
    {
        var (words, phones, emails) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            (part.Contains('@', StringComparison.Ordinal) ? emails : char.IsDigit(part[0]) || part[0] == '+' ? phones : words).Add(part);
        var wrong = emails.Find(email => !Email().IsMatch(email)) ?? phones.Find(phone => !Phone().IsMatch(phone));
        if (wrong is null && (words, phones, emails) is ([var name, .. var role], [] or [_], [] or [_]) && phones.Count + emails.Count > 0)
            return new TrialContact(name, role is [] ? null : string.Join(", ", role), phones.FirstOrDefault(), emails.FirstOrDefault());
        errors.Add(line.Error($"\"{wrong ?? text}\" is no contact; expected a name or an office, then a telephone number, an e-mail address or both.", wrong ?? text));
        return null;
    }

    [GeneratedRegex(@"\A[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\A\+?[\d ()/-]{5,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
