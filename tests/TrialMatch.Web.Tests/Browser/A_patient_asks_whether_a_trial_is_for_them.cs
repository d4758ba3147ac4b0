using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using TrialMatch.Registry.Reading;
using TrialMatch.Web.Pages.Public;
using TrialMatch.Web.Tests.Pages;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Browser;

[Collection(Asking.Name)]
public sealed class A_patient_asks_whether_a_trial_is_for_them(OneService one)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task with_the_keyboard_alone_and_without_sending_an_answer()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync("/trials/DEMO-01/me");
        await page.GetByText("Spørsmål 1 av").WaitForAsync();
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add(request.Url);

        // The first answer, "under 18", by keyboard: to the radio buttons, up from "don't know", and on.
        await page.Locator("fieldset:visible input").Last.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("fieldset:visible legend:focus").WaitForAsync();
        (await page.GetByRole(AriaRole.Group).CountAsync()).Should().Be(1, "one question a page");

        // "Don't know" to all others: it is chosen already.
        while (await page.Locator("fieldset:visible").CountAsync() > 0)
        {
            var question = await page.Locator("fieldset:visible legend").InnerTextAsync();
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("asked => document.querySelector('fieldset:not([hidden]) legend')?.innerText !== asked || document.querySelector('form[data-me]').hidden", question);
        }

        await page.Locator("#result-title:focus").WaitForAsync();
        (await page.Locator("[data-outcome='0']").IsVisibleAsync()).Should().BeTrue();
        (await page.Locator("[data-truth='0']").InnerTextAsync()).Should().Contain("Du er 18 år eller eldre.");
        (await page.Locator("[data-truth='1']").InnerTextAsync()).Should().Contain("ECOG");
        new Uri(page.Url).Fragment.Should().MatchRegex("^#v[0-9]+\\.0-+$", "the answers stand behind the sign that no browser sends");
        sent.Should().OnlyContain(address => address.EndsWith("/trialmatch.svg"), "nothing leaves the browser; Chromium loads the icon anew with each address");
        complaints.Should().BeEmpty();

        await page.GoBackAsync();
        (await page.Locator("fieldset:visible").CountAsync()).Should().Be(1, "back is the question before");
    }

    [Theory]
    [InlineData("DEMO-01")]
    [InlineData("NCT09990001")]
    [InlineData("NCT09990002")]
    public async Task and_the_browser_says_what_the_matcher_says(string id)
    {
        const int Tries = 30;
        using var reader = new RegisterReader(one.Service.Store);
        var trial = (await reader.CurrentAsync()).FindTrial(id).Trial!;
        var questions = MeQuestions.Of(trial, Today, new MeTexts(CultureInfo.GetCultureInfo("nb")));
        var random = new Random(7);
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        await page.GotoAsync($"/trials/{id}/me");
        await page.GetByText("Spørsmål 1 av").WaitForAsync();

        for (var tried = 0; tried < Tries; tried++)
        {
            var answers = RandomAnswers.Of(questions, random);
            var said = await page.EvaluateAsync<JsonElement>(
                """
                answers => new Promise(done => {
                  addEventListener('hashchange', () => done([...document.querySelectorAll('[data-criterion]')]
                    .sort((a, b) => a.dataset.criterion - b.dataset.criterion)
                    .map(item => +item.closest('[data-truth]').dataset.truth)), { once: true });
                  location.hash = `${JSON.parse(document.querySelector('form[data-me]').dataset.me).version}.${answers}`;
                })
                """,
                RandomAnswers.Written(answers));

            said.EnumerateArray().Select(truth => truth.GetInt32()).Should().Equal(answers.Judge(trial, questions, Today).Select(truth => (int)truth), RandomAnswers.Written(answers));
            await page.EvaluateAsync("() => new Promise(done => { addEventListener('hashchange', done, { once: true }); location.hash = ''; })");
        }
    }

    [Fact]
    public async Task and_prints_the_sheet_for_the_doctor_on_one_page()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        await page.GotoAsync("/trials/DEMO-01/sheet?near=9008");

        var pdf = await page.PdfAsync(new() { Format = "A4" });

        System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b").Should().Be(1);
    }

    [Fact]
    public async Task and_prints_a_trial_without_its_buttons_and_with_everything_unfolded()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        await page.GotoAsync("/trials/DEMO-01?print=large");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        (await page.GetByRole(AriaRole.Button).CountAsync()).Should().Be(0);
        (await page.Locator(".actions").IsVisibleAsync()).Should().BeFalse();
        (await page.Locator(".cohort .criteria").First.IsVisibleAsync()).Should().BeTrue();
        (await page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('.lead')).fontSize)")).Should().BeGreaterThanOrEqualTo(24);
    }
}
