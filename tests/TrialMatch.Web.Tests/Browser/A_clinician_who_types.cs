using Microsoft.Playwright;
using TrialMatch.Web.Tests.Service;
using static Microsoft.Playwright.Assertions;

namespace TrialMatch.Web.Tests.Browser;

[Collection(Asking.Name)]
public sealed class A_clinician_who_types(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, after osimertinib, 9008 Tromsø";

    [Fact]
    public async Task sees_the_trials_while_typing_and_keeps_focus_and_caret()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.Keyboard.TypeAsync("F 63, LUAD stage IV");
        await Expect(page.Locator("#told")).ToHaveTextAsync("1 studier kan passe.");
        await page.Keyboard.TypeAsync(", EGFR p.L858R");
        await Expect(page.Locator(".chips").GetByText("EGFR p.L858R")).ToBeVisibleAsync();

        (await CaretAsync(page)).Should().Be("line 33");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.TypeAsync("ECOG 1, ");
        await Expect(page.Locator(".items .typed").First).ToHaveTextAsync("ECOG 1");
        (await CaretAsync(page)).Should().Be("line 8");
        (await page.InputValueAsync("#line")).Should().Be("ECOG 1, F 63, LUAD stage IV, EGFR p.L858R");
        new Uri(page.Url).PathAndQuery.Should().Be("/", "the patient does not stand in the address");
        complaints.Should().BeEmpty("the content security policy allows everything that the page does");
    }

    [Fact]
    public async Task sees_an_error_under_its_word_until_it_is_put_right()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium);

        await page.Keyboard.TypeAsync("F 63, EGFX p.L858R, ECOG 1");
        var wrong = page.Locator(".item.wrong");
        await Expect(wrong).ToContainTextAsync("EGFX p.L858R");
        await Expect(wrong).ToContainTextAsync("Mente du EGFR");
        await Expect(wrong).ToContainTextAsync("Her kan stå:");
        await Expect(page.Locator("#told")).ToHaveTextAsync("Linjen kan ikke leses slik den står.");
        await Expect(page.Locator(".matches")).ToHaveCountAsync(0);

        await page.FillAsync("#line", "F 63, EGFR p.L858R, ECOG 1");

        await Expect(wrong).ToHaveCountAsync(0);
        await Expect(page.Locator(".matches")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task is_not_overtaken_by_an_older_answer()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium);
        var held = new TaskCompletionSource();
        var first = true;
        await page.RouteAsync("**/", async route =>
        {
            if (route.Request.Method == "POST" && first)
            {
                first = false;
                await held.Task;
                try
                {
                    await route.ContinueAsync();
                }
                catch (PlaywrightException)
                {
                    // the page has cancelled it, which is what it should do
                }
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await Task.WhenAll(page.WaitForRequestAsync(request => request.Method == "POST"), page.Keyboard.TypeAsync("M 57, melanoma"));
        await page.FillAsync("#line", "F 63, LUAD");
        await Expect(page.Locator(".matches")).ToContainTextAsync("DEMO-01");
        held.SetResult();
        await page.Keyboard.TypeAsync(", ECOG 1");
        await Expect(page.Locator(".items")).ToContainTextAsync("ECOG 1");

        (await page.Locator(".items .typed").AllInnerTextsAsync()).Should().Equal("F 63", "LUAD", "ECOG 1");
    }

    [Fact]
    public async Task fills_fields_that_write_the_line_and_types_a_line_that_fills_them()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium);
        await page.FillAsync("#line", Line);
        await Expect(page.Locator(".matches")).ToBeVisibleAsync();
        await page.Locator("#fields > summary").ClickAsync();

        await Expect(page.GetByLabel("ECOG", new() { Exact = false })).ToHaveValueAsync("ECOG 1");
        await page.GetByLabel("ECOG", new() { Exact = false }).SelectOptionAsync("ECOG 2");
        await Expect(page.Locator("#line")).ToHaveValueAsync(Line.Replace("ECOG 1", "ECOG 2", StringComparison.Ordinal));
        (await page.Locator("#fields[open]").CountAsync()).Should().Be(1, "what a reader opened stays open");

        await page.FillAsync("#line", Line.Replace("ECOG 1", "ECOG 0", StringComparison.Ordinal));
        await Expect(page.GetByLabel("ECOG", new() { Exact = false })).ToHaveValueAsync("ECOG 0");
        await page.FillAsync("[name='slot.Variant.EGFR']", "exon 19 deletion");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#line")).ToHaveValueAsync("F 63, LUAD stage IV, EGFR exon 19 deletion, ECOG 0, after osimertinib, 9008 Tromsø");
    }

    [Fact]
    public async Task filters_opens_and_answers_without_leaving_the_page()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium);
        await page.FillAsync("#line", Line);
        await Expect(page.Locator(".matches > tbody")).ToHaveCountAsync(1);

        await page.GetByLabel("ikke aktuell").CheckAsync();
        await Expect(page.Locator(".matches > tbody")).ToHaveCountAsync(2);
        await page.Locator(".matches summary").First.ClickAsync();
        await Expect(page.GetByText("Du er 18 år eller eldre.").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Svar på: Er MET amplifisert eller tapt?" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Studier i rekkefølge" }).WaitForAsync();

        (await page.InputValueAsync("#line")).Should().Be($"{Line}, MET amplification");
        (await page.GetByLabel("ikke aktuell").IsCheckedAsync()).Should().BeTrue("the filters stay as they were");
        new Uri(page.Url).PathAndQuery.Should().Be("/");
    }

    [Fact]
    public async Task takes_the_patient_to_a_trial_that_was_left_out_and_to_the_page_that_compares()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium);
        await page.FillAsync("#line", Line);
        await Expect(page.Locator(".matches")).ToBeVisibleAsync();

        await page.FillAsync("#trial", "NCT09990002");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vis hvorfor" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Hvorfor studien passer eller ikke" }).WaitForAsync();
        new Uri(page.Url).PathAndQuery.Should().Be("/trials/NCT09990002/why");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tilbake til alle studiene" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Studier i rekkefølge" }).WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sammenlign to datoer" }).ClickAsync();
        await page.FillAsync("#with", Line.Replace("ECOG 1", "ECOG 3", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sammenlign", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Hva som er annerledes" }).WaitForAsync();

        (await page.Locator(".compared").InnerTextAsync()).Should().Contain("DEMO-01").And.Contain("ECOG 3");
        new Uri(page.Url).PathAndQuery.Should().Be("/compare");
    }

    [Fact]
    public async Task prints_a_list_or_a_page_for_each_trial()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium);
        await page.FillAsync("#line", Line);
        await Expect(page.Locator(".matches")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-print]")).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".on-paper")).ToBeVisibleAsync();
        await Expect(page.GetByText("Du er 18 år eller eldre.").First).ToBeHiddenAsync();
        await Expect(page.Locator("#missing")).ToBeHiddenAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByLabel("Én side for hver studie").CheckAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByText("Du er 18 år eller eldre.").First).ToBeVisibleAsync();
        await Expect(page.Locator("#patient")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task finds_everything_by_keys_alone_which_never_act_in_a_field()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium);
        await page.Keyboard.TypeAsync(Line);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Studier i rekkefølge" }).WaitForAsync();

        await page.Keyboard.PressAsync("/");
        (await CaretAsync(page)).Should().StartWith("line ");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(", Hb 10/?");
        (await page.InputValueAsync("#line")).Should().EndWith(", Hb 10/?", "keys in a field are what they are");

        await page.GetByLabel("ikke aktuell").FocusAsync();
        await page.FillAsync("#line", Line);
        await page.GetByLabel("ikke aktuell").CheckAsync();
        await Expect(page.Locator(".matches > tbody")).ToHaveCountAsync(2);
        await page.Locator(".matches .opened summary").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        (await page.EvaluateAsync<string>("() => document.activeElement.closest('details').id")).Should().Be("criteria-NCT09990001");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#criteria-DEMO-01[open]")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByText("til linjen med pasienten")).ToBeVisibleAsync();
        await page.GetByLabel("Bruk snarveier som er ett enkelt tegn").UncheckAsync();
        await page.Locator("#help summary").FocusAsync();
        await page.Keyboard.PressAsync("/");
        (await page.Locator("#line:focus").CountAsync()).Should().Be(0, "whoever turned the shortcuts off has none");
    }

    [Fact]
    public async Task is_told_when_no_answer_comes_and_loses_nothing()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium);
        await page.FillAsync("#line", Line);
        await Expect(page.Locator(".matches")).ToBeVisibleAsync();
        await page.RouteAsync("**/", route => route.AbortAsync());

        await page.FillAsync("#line", Line + ", TMB 12");

        await Expect(page.Locator("#live-error")).ToBeVisibleAsync();
        (await page.InputValueAsync("#line")).Should().Be(Line + ", TMB 12");
        await page.UnrouteAsync("**/");
        await page.Keyboard.TypeAsync(", MSS");
        await Expect(page.Locator("#live-error")).ToBeHiddenAsync();
    }

    private async Task<IPage> OpenAsync(Chromium chromium)
    {
        var page = await chromium.PageAsync(one.Service.Address);
        await page.GotoAsync("/");
        await page.Locator("[name=line]:focus").WaitForAsync();
        return page;
    }

    private static Task<string> CaretAsync(IPage page) =>
        page.EvaluateAsync<string>("() => `${document.activeElement.id} ${document.activeElement.selectionStart}`");
}
