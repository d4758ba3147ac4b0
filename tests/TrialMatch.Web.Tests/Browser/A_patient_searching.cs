using Microsoft.Playwright;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Browser;

[Collection(Asking.Name)]
public sealed class A_patient_searching(OneService one)
{
    [Fact]
    public async Task finds_a_trial_by_a_misspelt_name_near_home_shares_it_and_goes_back()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync("/trials");
        (await page.GetByRole(AriaRole.Article).CountAsync()).Should().Be(3);

        // Each change of a field searches anew, without a reload: the mark on the window stays.
        await page.EvaluateAsync("() => { window.kept = true; }");
        await page.GetByLabel("Diagnose", new() { Exact = true }).FillAsync("lungkreft");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByText("Vi forsto diagnosen som: lungekreft").WaitForAsync();
        await page.GetByLabel("Nær meg").FillAsync("9900");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByText("km i luftlinje").First.WaitForAsync();
        (await page.EvaluateAsync<bool>("() => window.kept === true")).Should().BeTrue();
        (await page.GetByLabel("Diagnose", new() { Exact = true }).InputValueAsync()).Should().Be("lungkreft", "what was typed stays");
        Where(page).Should().Be("/trials?diagnosis=lungkreft&near=9900");
        var card = page.GetByRole(AriaRole.Article);
        (await card.CountAsync()).Should().Be(1);
        (await card.InnerTextAsync()).Should().Contain("UNN Tromsø").And.MatchRegex("[0-9]{3} km i luftlinje");

        // A facet narrows, and can be taken back where it stands.
        await page.GetByRole(AriaRole.Link, new() { Name = "fase 2" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Fjern: fase 2" }).First.WaitForAsync();
        Where(page).Should().Be("/trials?diagnosis=lungkreft&near=9900&phase=phase2");

        // The address is the whole state: somebody else sees the same.
        var other = await chromium.PageAsync(one.Service.Address);
        await other.GotoAsync(page.Url);
        (await other.GetByRole(AriaRole.Article).InnerTextAsync()).Should().Be(await card.InnerTextAsync());
        (await other.GetByLabel("Nær meg").InputValueAsync()).Should().Be("9900");

        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Fjern: fase 2" }).First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Where(page).Should().Be("/trials?diagnosis=lungkreft&near=9900");
        (await page.GetByLabel("Nær meg").InputValueAsync()).Should().Be("9900");
        complaints.Should().BeEmpty("the content security policy allows everything that the page loads");
    }

    [Fact]
    public async Task keeps_the_focus_while_results_change_and_is_told_of_them()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        await page.GotoAsync("/trials");

        await page.GetByLabel("Tar inn pasienter").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Studier: 2" }).WaitForAsync();

        (await page.Locator("#taking:focus").CountAsync()).Should().Be(1);
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).Should().Be("Studier: 2");
        Where(page).Should().Be("/trials?taking=now");
    }

    [Fact]
    public async Task reads_an_error_under_its_field_and_mends_it()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        await page.GotoAsync("/trials");

        await page.GetByLabel("Nær meg").FillAsync("Kirkeness");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#near-error").GetByRole(AriaRole.Link, new() { Name = "Kirkenes", Exact = true }).ClickAsync();
        await page.GetByText("km i luftlinje").First.WaitForAsync();

        (await page.GetByLabel("Nær meg").InputValueAsync()).Should().Be("Kirkenes");
        (await page.Locator("#near-error").CountAsync()).Should().Be(0);
    }

    [Theory]
    [InlineData("/trials?near=9900&diagnosis=lungkreft")]
    [InlineData("/trials?near=9900&maxKm=50&diagnosis=lungekreft")]
    [InlineData("/coverage?diagnosis=lungekreft")]
    public async Task need_not_scroll_sideways_on_a_small_screen(string address)
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address, width: 320);
        await page.GotoAsync(address);

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(320);
    }

    private static string Where(IPage page) => new Uri(page.Url).PathAndQuery;
}
