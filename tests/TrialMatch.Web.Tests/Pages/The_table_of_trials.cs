using System.Net;
using System.Text.RegularExpressions;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

[Collection(Asking.Name)]
public sealed class The_table_of_trials(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    private static readonly (string, string)[] Everything = [("verdict", "eligible"), ("verdict", "possiblyEligible"), ("verdict", "notNow"), ("verdict", "notEligible")];

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task shows_the_score_as_bars_that_are_also_told_in_words_and_in_a_table()
    {
        var (_, page) = await _client.AskAsync("/?lang=en", ("line", Line));

        page.Should().MatchRegex("<svg class=\"bars\" role=\"img\" aria-labelledby=\"bars-DEMO-01\"").And.MatchRegex("<title id=\"bars-DEMO-01\">[0-9.]+ of 100 points: How certain it is [0-9.]+/40");
        page.Should().Contain("The score of DEMO-01").And.Contain("How exactly the trial asks for the tumour");
        Regex.Count(page, "<rect class=\"points\"").Should().Be(5);
    }

    [Fact]
    public async Task tells_of_each_criterion_the_fact_its_date_and_its_source()
    {
        var (_, page) = await _client.AskAsync("/?lang=en", ("line", Line));

        page.Should().Contain("Criteria of DEMO-01: ").And.MatchRegex("<td>ECOG 1 *(<p[^>]*>[^<]*</p>)*\\s*</td>\\s*<td><time datetime=\"2026-11-22\">22 November 2026</time></td>");
        page.Should().Contain("<th scope=\"col\">Fact</th>").And.Contain("Source of the fact");
    }

    [Fact]
    public async Task names_the_nearest_hospital_its_distance_and_what_is_unknown()
    {
        var (_, page) = await _client.AskAsync("/?lang=en", ("line", Line));

        page.Should().Contain("UNN Tromsø").And.Contain("confirmed 17 November 2026").And.Contain("free places: 3").And.MatchRegex("<p class=\"km\">4 km</p>").And.Contain("class=\"unknown\"");
        page.Should().Contain("All the trials shown are demonstrations.");
    }

    [Fact]
    public async Task tells_how_many_are_left_out_and_why()
    {
        var (_, page) = await _client.AskAsync("/", ("line", Line), ("country", "DK"));

        page.Should().Contain("Utelatt: 3. Hvorfor?").And.Contain("Ingen sykehus i landet inkluderer: 2").And.Contain("Studien er ikke åpen: 1").And.Contain("Ingen åpen studie passer.");
    }

    [Fact]
    public async Task is_filtered_by_verdict_phase_and_structure()
    {
        var (_, verdicts) = await _client.AskAsync("/", [("line", Line), .. Everything]);
        var (_, phase) = await _client.AskAsync("/", [("line", Line), ("phase", "phase1And2"), .. Everything]);
        var (_, hidden) = await _client.AskAsync("/", ("line", Line));
        var (_, curated) = await _client.AskAsync("/", ("line", Line), ("curated", "on"));

        Ids(verdicts).Should().Equal("DEMO-01", "NCT09990001");
        Ids(phase).Should().Equal("NCT09990001");
        phase.Should().Contain("En annen fase: 1").And.Contain("<option value=\"phase1And2\" selected");
        Ids(hidden).Should().Equal("DEMO-01");
        hidden.Should().Contain("Avgjørelsen er ikke valgt ovenfor: 1");
        Ids(curated).Should().Equal("DEMO-01");
        curated.Should().MatchRegex("name=\"curated\" checked");
    }

    [Fact]
    public async Task is_sorted_either_way_by_the_head_of_a_column_without_losing_anything()
    {
        const string Bergen = "F 63, LUAD stage IV, EGFR p.L858R, 5003 Bergen";
        var (_, nearest) = await _client.AskAsync("/", [("line", Bergen), ("sort", "distance"), .. Everything]);
        var (_, farthest) = await _client.AskAsync("/", [("line", Bergen), ("sort", "-distance"), .. Everything]);

        Ids(nearest).Should().Equal("NCT09990001", "DEMO-01");
        Ids(farthest).Should().Equal("DEMO-01", "NCT09990001");
        nearest.Should().MatchRegex("aria-sort=\"ascending\">\\s*<button[^>]*value=\"-distance\"");
        farthest.Should().MatchRegex("aria-sort=\"descending\">\\s*<button[^>]*value=\"distance\"");
        nearest.Should().MatchRegex("value=\"notEligible\" checked");
    }

    [Fact]
    public async Task is_turned_page_by_page()
    {
        var (_, first) = await _client.AskAsync("/", [("line", Line), ("limit", "1"), .. Everything]);
        var (_, second) = await _client.AskAsync("/", [("line", Line), ("limit", "1"), ("page", "2"), .. Everything]);
        var (_, beyond) = await _client.AskAsync("/", [("line", Line), ("limit", "1"), ("page", "99"), .. Everything]);

        Ids(first).Should().Equal("DEMO-01");
        first.Should().Contain("Side 1 av 2").And.MatchRegex("name=\"page\" value=\"2\"");
        Ids(second).Should().Equal("NCT09990001");
        second.Should().Contain("Side 2 av 2").And.MatchRegex("name=\"page\" value=\"1\"");
        Ids(beyond).Should().Equal("NCT09990001");
    }

    [Fact]
    public async Task carries_date_position_source_and_reservation_to_paper()
    {
        var (_, page) = await _client.AskAsync("/?lang=en", ("line", Line));

        page.Should().MatchRegex("<p class=\"on-paper\">Evaluated as of 22 November 2026 against the register at log position [0-9]+").And.Contain("TrialMatch supports a clinical decision").And.Contain("Source: ");
    }

    [Fact]
    public async Task offers_answers_to_the_next_question_and_writes_the_chosen_one_into_the_line()
    {
        var (_, asked) = await _client.AskAsync("/?lang=en", ("line", Line));
        asked.Should().Contain("Is MET amplified or lost?").And.Contain("name=\"answer.CopyNumber.MET\" value=\"MET amplification\"");

        var (status, answered) = await _client.AskAsync("/?lang=en", ("line", Line), ("basis", Line), ("answer.CopyNumber.MET", "MET amplification"));

        status.Should().Be(HttpStatusCode.OK);
        answered.Should().Contain($"value=\"{Line}, MET amplification\"").And.NotContain("Is MET amplified or lost?");
    }

    private static string[] Ids(string page) => [.. Regex.Matches(page, "<th scope=\"row\">\\s*<a href=\"/trials/([^\"?]+)").Select(row => row.Groups[1].Value)];
}
