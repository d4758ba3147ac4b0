using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>Reads a trial file: one trial, written and structured by hand. The format is told in <c>docs/notation.md</c>.</summary>
internal static partial class TrialFile
{
    private const int LongestText = 1_000_000;

    /// <summary>What the file says, or everything that is wrong with it.</summary>
    public static (TrialEntry? Entry, ImmutableArray<TrialFileError> Errors) Read(string text, SiteMatcher sites)
    {
        var errors = new TrialFileErrors();
        if (text.Length > LongestText)
            return (null, [new TrialFileError(1, 1, $"The file is too long: at most {LongestText} characters are read.")]);
        var lines = TrialFileLine.Of(text);
        foreach (var line in lines.Where(line => line.Text.Any(sign => char.IsControl(sign) && sign != '\t')))
            errors.Add(line.Error("The line holds a control character."));
        var body = lines.TakeWhile(line => !TrialFileBody.Begins(line)).Count();
        var head = new TrialFileHead(lines.Take(body).Where(line => !line.IsSilent), errors);
        var entry = Entry(head, new TrialFileBody([.. lines.Skip(body)], errors), SitesOf(head, sites, errors), errors);
        return errors.Any ? (null, [.. errors.InOrder]) : (Versioned(entry), []);
    }

    private static TrialEntry Entry(TrialFileHead head, TrialFileBody body, ImmutableArray<TrialSite> sites, TrialFileErrors errors)
    {
        var id = head.Required("trial").ToUpperInvariant();
        if (id.Length > 0 && !Identifier().IsMatch(id))
            head.Refuse("trial", $"\"{id}\" is no identifier; expected one such as NCT01234567 or DEMO-01.");
        head.Required("read");
        head.Required("status");
        return new()
        {
            RegistryId = id,
            Demo = head.Read<bool>("demo", TryYes, "yes or no") ?? false,
            Facts = Facts(head) with { Visits = VisitsOf(head, errors), Contacts = ContactsOf(head, errors) },
            Status = head.Read<RecruitmentStatus>("status", RecruitmentStatuses.TryParse, $"one of {string.Join(", ", RecruitmentStatuses.All)}") ?? default,
            Cohorts = body.Cohorts,
            Sites = sites,
            Criteria = body.TrialCriteria,
            CriteriaOrigin = CriteriaOrigin.Curated,
            Source = new RegistrySource(RegistrySource.TrialFile, null, head.Day("read") ?? default),
        };
    }

    private static TrialFacts Facts(TrialFileHead head) => new()
    {
        Title = head.Required("title"),
        Acronym = head.Text("acronym"),
        Phase = head.Read<TrialPhase>("phase", TrialPhases.TryParse, $"one of {string.Join(", ", TrialPhases.All)}") ?? TrialPhase.None,
        Sponsor = head.Text("sponsor"),
        Conditions = head.List("conditions"),
        Interventions = [.. head.List("drugs").Select(drug => new Intervention("drug", drug))],
        Start = head.Date("start"),
        ExpectedEnd = head.Date("end"),
        Url = head.Text("url"),
        Text = TrialFileHead.Languages.Where(language => head.Text(language) is not null)
            .ToImmutableSortedDictionary(language => language, language => head.Text(language)!) is { Count: > 0 } text ? text : null,
    };

    private static ImmutableArray<TrialSite> SitesOf(TrialFileHead head, SiteMatcher known, TrialFileErrors errors)
    {
        var sites = new Dictionary<string, TrialSite>(StringComparer.Ordinal);
        foreach (var line in head.Lines("site"))
        {
            if (new TrialFileSite(line, known, errors).Read() is { } site && !sites.TryAdd(site.Key, site))
                errors.Add(line.Error($"The site \"{site.Key}\" stands twice."));
        }

        return [.. sites.Values];
    }

    private static ImmutableArray<PlannedVisit>? VisitsOf(TrialFileHead head, TrialFileErrors errors) =>
        OrNone([.. head.Lines("visit").Select(line => TrialFileVisit.Read(line, errors)).OfType<PlannedVisit>()]);

    private static ImmutableArray<TrialContact>? ContactsOf(TrialFileHead head, TrialFileErrors errors) =>
        OrNone([.. head.Lines("contact").Select(line => TrialFileContact.Read(line, line.Value!, errors)).OfType<TrialContact>()]);

    private static ImmutableArray<T>? OrNone<T>(ImmutableArray<T> told) => told.IsEmpty ? null : told;

    /// <summary>The version of a file is what it says, not how it says it: a comment is no change.</summary>
    private static TrialEntry Versioned(TrialEntry entry) =>
        entry with { Source = entry.Source with { Version = Content.Hash(entry) } };

    private static bool TryYes(string text, out bool yes) => (yes = text == "yes") || text == "no";

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9-]{2,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
