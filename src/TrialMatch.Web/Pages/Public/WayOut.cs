using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>A search near one that found nothing, which does find something.</summary>
/// <param name="Text">Key of the text that says what is changed.</param>
/// <param name="Argument">What the text says it of.</param>
/// <param name="Trials">How many trials it finds.</param>
/// <param name="Address">The search.</param>
public sealed record WayOut(string Text, object? Argument, int Trials, SearchAddress Address)
{
    private static readonly int[] Widenings = [100, 200, 300, 500, 1000, 2000];

    internal static ImmutableArray<WayOut> Of(SearchAddress address, TrialQuery query, Register register) =>
        [.. Tried(address, query, register)
            .Select(way => new WayOut(way.Text, way.Argument, register.Find(way.Query).Page.Total, way.Address))
            .Where(way => way.Trials > 0)
            .DistinctBy(way => way.Text)];

    /// <summary>The gentlest first; of several widths the least that finds something stands.</summary>
    private static IEnumerable<(string Text, object? Argument, TrialQuery Query, SearchAddress Address)> Tried(SearchAddress address, TrialQuery query, Register register)
    {
        if (query.Text is { } text && register.Respelled(text) is { } respelled)
            yield return ("SearchWay.Respelled", respelled, query with { Text = respelled }, address.With((TrialSearch.Words, respelled)));
        if (query is { Text: { } words, Diagnoses.IsEmpty: true } && UnderstoodDiagnosis.Of(words) is { Types.IsEmpty: false } meant)
            yield return ("SearchWay.AsDiagnosis", meant.Guess ?? words, query with { Text = null, Diagnoses = meant.Codes }, address.With((TrialSearch.Words, null), (TrialSearch.Diagnosis, meant.Guess ?? words)));
        if (query.Taking == TakingPatients.Now)
            yield return ("SearchWay.Planned", null, query with { Taking = TakingPatients.Planned }, address.With((TrialSearch.Taking, "planned")));
        if (query.MaxKilometres is { } km)
        {
            foreach (var wider in Widenings.Where(wider => wider > km))
                yield return ("SearchWay.Wider", wider, query with { MaxKilometres = wider }, address.With((TrialSearch.MaxKm, wider.ToString(CultureInfo.InvariantCulture))));
            yield return ("SearchWay.AnyDistance", null, query with { MaxKilometres = null }, address.With((TrialSearch.MaxKm, null)));
        }

        if (query.Area is not null)
            yield return ("SearchWay.AnyArea", null, query with { Area = null }, address.With((TrialSearch.Area, null)));
        if (query.CountryCode is not null)
            yield return ("SearchWay.AnyCountry", null, query with { CountryCode = null, Area = null }, address.With((TrialSearch.Country, null), (TrialSearch.Area, null)));
        if (query.Home == HomeParticipation.All)
            yield return ("SearchWay.SomeHome", null, query with { Home = HomeParticipation.Some }, address.With((TrialSearch.Home, "some")));
        if (query.Home is not null)
            yield return ("SearchWay.AnyHome", null, query with { Home = null }, address.With((TrialSearch.Home, null)));
        if (query.Phase is not null)
            yield return ("SearchWay.AnyPhase", null, query with { Phase = null }, address.With((TrialSearch.Phase, null)));
        if (query.Status is not null || query.Taking is not null)
            yield return ("SearchWay.AnyStatus", null, query with { Status = null, Taking = null }, address.With((TrialSearch.Status, null), (TrialSearch.Taking, null)));
        if (query.Demo is not null)
            yield return ("SearchWay.AnyKind", null, query with { Demo = null }, address.With((TrialSearch.Demo, null)));
        if (query.Age is not null)
            yield return ("SearchWay.AnyAge", null, query with { Age = null }, address.With((TrialSearch.Age, null)));
        if (query.Text is not null)
            yield return ("SearchWay.AnyWords", null, query with { Text = null }, address.With((TrialSearch.Words, null)));
        if (!query.Diagnoses.IsEmpty)
            yield return ("SearchWay.AnyDiagnosis", null, query with { Diagnoses = [] }, address.With((TrialSearch.Diagnosis, null)));
    }
}
