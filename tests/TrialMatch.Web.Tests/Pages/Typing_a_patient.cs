using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

/// <summary>What the page answers to its own script, which asks while somebody types.</summary>
[Collection(Asking.Name)]
public sealed class Typing_a_patient(OneService one) : IDisposable
{
    private readonly HttpClient _typist = Typist(one);

    [Fact]
    public async Task is_answered_without_the_words_that_are_not_finished()
    {
        var (status, page) = await _typist.AskAsync("/", ("line", "F 63, LUAD stage IV, EGFR p.L858R, after osimert"));

        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("DEMO-01").And.Contain("«after osimert» er ikke lest og er ikke med i svaret.").And.Contain("item wrong");
    }

    [Fact]
    public async Task keeps_what_is_finished_of_the_item_that_is_being_typed()
    {
        var (_, page) = await _typist.AskAsync("/", ("line", "F 63, LUAD st"));

        page.Should().Contain("«st» er ikke lest").And.Contain("DEMO-01").And.NotContain("/trials/NCT09990001", "the diagnosis in the same item counts already");
    }

    [Fact]
    public async Task is_not_answered_while_something_before_the_end_cannot_be_read()
    {
        var (status, page) = await _typist.AskAsync("/", ("line", "F 63, LUADX, ECOG 1"));

        status.Should().Be(HttpStatusCode.BadRequest);
        page.Should().Contain("Linjen kan ikke leses slik den står.").And.NotContain("Studier i rekkefølge");
    }

    [Fact]
    public async Task leaves_the_focus_where_it_is_and_tells_a_screen_reader_how_many_trials_there_are()
    {
        var (_, page) = await _typist.AskAsync("/", ("line", "F 63, LUAD"));

        page.Should().NotContain("autofocus").And.MatchRegex("role=\"status\">1 studier kan passe.<");
    }

    [Fact]
    public async Task of_nothing_is_the_empty_page()
    {
        var (status, page) = await _typist.AskAsync("/", ("line", " "));

        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("Prøv med en oppdiktet pasient").And.NotContain("item wrong");
    }

    public void Dispose() => _typist.Dispose();

    private static HttpClient Typist(OneService one)
    {
        var client = one.Service.NewClient();
        client.DefaultRequestHeaders.Add("HX-Request", "true");
        return client;
    }
}
