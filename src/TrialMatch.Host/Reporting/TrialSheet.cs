using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Host.Reporting;

/// <summary>Writes everything that the register knows of one trial.</summary>
/// <param name="page">Where it is written.</param>
/// <param name="culture">The language of the criteria's plain words; the rest is in English.</param>
internal sealed class TrialSheet(Page page, CultureInfo culture)
{
    private const int Deeper = 4;

    internal void Print(TrialDocument trial, ImmutableArray<HistoryEntry> history)
    {
        page.Line(0, new Piece(trial.RegistryId, Page.Strong), "  ", trial.Facts.Title);
        Facts(trial);
        Criteria("Criteria", trial.Criteria);
        foreach (var cohort in trial.Cohorts)
            Criteria($"Cohort {cohort.Id}: {cohort.Name} ({StatusOf(cohort.Status)})", cohort.Criteria);
        Sites(trial.Sites);
        Heading("History");
        page.Table(2, ["", "WHEN", "WHO", "EVENT", "WHAT"], history.Select(entry => new[]
        {
            entry.Version.ToString(CultureInfo.InvariantCulture),
            entry.When.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            entry.Who ?? "",
            entry.Name,
            entry.Summary,
        }));
    }

    private void Facts(TrialDocument trial)
    {
        var facts = trial.Facts;
        Fact("demonstration", trial.Demo ? "yes, not a real study" : null);
        Fact("official title", facts.OfficialTitle);
        Fact("acronym", facts.Acronym);
        Fact("other ids", Joined(facts.OtherIds));
        Fact("status", trial.Status.Text() + (trial.StatusReason is { } reason ? $": {reason}" : ""));
        Fact("phase", facts.Phase.Text());
        Fact("sponsor", facts.Sponsor);
        Fact("conditions", Joined(facts.Conditions));
        Fact("given or done", Joined(facts.Interventions.Select(intervention => $"{intervention.Name} ({intervention.Kind})")));
        foreach (var arm in trial.Arms)
            Fact("arm", string.Join(": ", new[] { arm.Label, Joined(arm.Interventions) }.OfType<string>()));
        Fact("start", facts.Start?.ToString());
        Fact("expected end", facts.ExpectedEnd?.ToString());
        Fact("address", facts.Url);
        foreach (var contact in facts.Contacts ?? [])
            Fact("contact", Told(contact));
        foreach (var visit in facts.Visits ?? [])
            Fact("visit", $"{visit.Kind.Text()}, {visit.When}, {string.Join(" or ", visit.Places.Select(place => place.Text()))}");
        Fact("decentralisation", facts.Decentralisation.Text());
        foreach (var (language, text) in facts.Text ?? ImmutableSortedDictionary<string, string>.Empty)
            Fact(language, text);
        foreach (var source in trial.Sources)
            Fact("source", $"{source.Registry}, read on {Words.Day(source.ReadOn)}");
        Fact("criteria", $"version {trial.CriteriaVersion}, {(trial.IsCurated ? "structured by hand" : "as imported")}{(trial.ReviewDue ? "; the registry's text changed since, a review is due" : "")}");
    }

    private void Criteria(string heading, EligibilityCriteria criteria)
    {
        Heading(heading);
        foreach (var criterion in criteria.Criteria)
            Criterion(criterion, PlainText.Line(criterion, culture), 2);
    }

    /// <summary>The criterion in plain words, and below it as the protocol has it: its notation and the sentence that it was read from.</summary>
    private void Criterion(Criterion criterion, string text, int indent)
    {
        var reference = criterion.Reference is { } number ? $"[{number}] " : "";
        page.Line(indent, reference + text);
        page.Line(indent + Deeper, new Piece(CriteriaNotation.Print(criterion), Page.Faint));
        if (criterion.Source is { } source)
            page.Line(indent + Deeper, new Piece($"source: {source}", Page.Faint));
        foreach (var part in criterion is CriterionGroup group ? group.Children : [])
            Criterion(part, PlainText.PartLine(part, culture), indent + Deeper);
    }

    private void Sites(ImmutableArray<TrialSite> sites)
    {
        Heading($"Hospitals ({sites.Length})");
        foreach (var country in sites.GroupBy(site => site.CountryCode ?? "").OrderBy(country => country.Key != "NO").ThenBy(country => country.Key, StringComparer.Ordinal))
        {
            page.Line(2, $"{Countries.Current.Find(country.Key)?.NameEn ?? "Country not known"} ({country.Count()})");
            foreach (var site in country)
                page.Line(4, string.Join(", ", Site(site).OfType<string>()));
        }
    }

    private static string?[] Site(TrialSite site) =>
    [
        site.Name,
        site.City,
        StatusOf(site.Status),
        site.Slots is { } slots ? $"free places: {slots}" : null,
        site.ConfirmedOn is { } on ? $"confirmed {Words.Day(on)}" : null,
        site.Contact is { } contact ? $"contact {Told(contact)}" : null,
        site.Key,
    ];

    private static string Told(TrialContact contact) =>
        string.Join(", ", new[] { contact.Name, contact.Role, contact.Phone, contact.Email }.OfType<string>());

    private static string StatusOf(RecruitmentStatus status) => status == RecruitmentStatus.Unknown ? "status as the trial" : status.Text();

    private void Heading(string text)
    {
        page.Line();
        page.Line(0, new Piece(text, Page.Strong));
    }

    private void Fact(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            page.Line(2, new Piece($"{name}: ", Page.Faint), value);
    }

    private static string? Joined(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } joined ? joined : null;
}
