using System.Collections.Immutable;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Reading;

/// <summary>Searches the trials of a register.</summary>
public static class TrialListing
{
    /// <summary>The trials that the query asks for.</summary>
    public static Page<TrialDocument> List(this Register register, TrialQuery query)
    {
        var page = register.Find(query).Page;
        return new([.. page.Items.Select(found => found.Trial)], page.Number, page.Size, page.Total);
    }

    /// <summary>The trials that the query asks for, the way to them, and how many each further choice would leave.</summary>
    public static TrialsFound Find(this Register register, TrialQuery query)
    {
        var (words, tally) = (SearchWords.Of(query.Text), new FacetTally(query));
        var sites = new SiteSearch(query, register.Index.KilometresFrom(query.Near?.Point));
        var (found, taking) = (new List<FoundTrial>(), new List<SiteInTrial>());
        foreach (var trial in register.Index.Trials)
        {
            var failed = Failed(trial.Searched, query, words);
            if (!FacetTally.Concerns(failed))
                continue;
            var places = sites.Of(trial);
            tally.Add(trial, failed, places);
            if (failed != Asked.None || !places.Passes)
                continue;
            found.Add(new(trial.Searched.Trial, trial.Searched.Sites, places.Nearest));
            taking.AddRange(places.Taking);
        }

        return new(Page<FoundTrial>.Of([.. TrialOrders.InOrder(found, query.Order)], query.Page, query.PageSize), tally.Facets(), Hospitals(taking));
    }

    /// <summary>Whether so much of a trial is possible away from its hospitals; what nobody has told is not possible.</summary>
    internal static bool Allows(TrialDocument trial, HomeParticipation home) => trial.Facts.Decentralisation switch
    {
        Decentralisation.FullyDecentralised => true,
        Decentralisation.Hybrid => home == HomeParticipation.Some,
        _ => false,
    };

    private static ImmutableArray<FoundHospital> Hospitals(List<SiteInTrial> taking) =>
        [.. taking
            .GroupBy(site => site.Site.Key, StringComparer.Ordinal)
            .Select(hospital => new FoundHospital(hospital.First().Site, hospital.Max(site => site.Opening), hospital.Count()))
            .OrderBy(hospital => hospital.Site.Name, StringComparer.InvariantCultureIgnoreCase)];

    /// <summary>
    /// The text with each word that begins no word of any trial put into the nearest one that does;
    /// <see langword="null"/> when every word is known, or one of them is like nothing.
    /// </summary>
    public static string? Respelled(this Register register, string text)
    {
        var words = SearchWords.Of(text);
        var known = register.Index.Words;
        var respelled = words.All.Select(word => SearchWords.Of(word).AllBegin(known) ? word : Nearest(known, word)).OfType<string>().ToList();
        return respelled.Count < words.All.Length || words.All.SequenceEqual(respelled) ? null : string.Join(' ', respelled);
    }

    private static string? Nearest(string[] known, string word)
    {
        const int Slips = 2;
        const int Shortest = 4; // shorter words are all alike
        return word.Length < Shortest
            ? null
            : known
                .Where(other => Math.Abs(other.Length - word.Length) <= Slips)
                .Select(other => (Word: other, Edits: EditDistance.Between(other, word, Slips)))
                .Where(near => near.Edits <= Slips)
                .OrderBy(near => near.Edits).ThenBy(near => near.Word, StringComparer.Ordinal)
                .Select(near => near.Word)
                .FirstOrDefault();
    }

    private static Asked Failed(SearchedTrial searched, TrialQuery query, SearchWords words)
    {
        var trial = searched.Trial;
        var failed = Asked.None;
        if (!words.AllBegin(searched.Words) || (query.Age is { } age && !searched.Admits(age)))
            failed |= Asked.Other;
        if (query.Status is { } status && trial.Status != status)
            failed |= Asked.Status;
        if (query.Phase is { } phase && trial.Facts.Phase != phase)
            failed |= Asked.Phase;
        if (query.Demo is { } demo && trial.Demo != demo)
            failed |= Asked.Demo;
        if (query.Home is { } home && !Allows(trial, home))
            failed |= Asked.Home;
        if (!query.Diagnoses.IsEmpty && !query.Diagnoses.Any(searched.Diagnoses.Contains))
            failed |= Asked.Diagnosis;
        return failed;
    }
}
