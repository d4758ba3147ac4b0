using Microsoft.Playwright;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Browser;

[Collection(Asking.Name)]
public sealed class A_report_on_the_page(OneService one)
{
    private const string Text = "Fødselsnr: 12036112345\nPrøve tatt 12.03.2026. Adenokarsinom i lunge.\nEGFR p.L858R (VAF 34 %). KRAS: villtype.";

    [Fact]
    public async Task is_pasted_confirmed_in_part_and_matched_without_anything_in_the_address()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync("/report");
        await page.FillAsync("[name=text]", Text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Les rapporten" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Forslag" }).WaitForAsync();
        (await page.ContentAsync()).Should().NotContain("12036112345");
        (await page.Locator("mark").AllInnerTextsAsync()).Should().Contain("Adenokarsinom i lunge");
        var boxes = page.GetByRole(AriaRole.Checkbox);
        (await boxes.CountAsync()).Should().Be(3);
        for (var at = 0; at < 3; at++)
            (await boxes.Nth(at).IsCheckedAsync()).Should().BeFalse("nothing is confirmed beforehand");
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bruk det bekreftede" }).ClickAsync();

        await page.FillAsync("[name=line]", "F 63, stadium IV, 9008 Tromsø");
        (await page.Locator(".confirmed").InnerTextAsync()).Should().Contain("p.L858R").And.NotContain("KRAS");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Studier i rekkefølge" }).WaitForAsync();

        new Uri(page.Url).PathAndQuery.Should().Be("/");
        (await page.Locator(".matches > tbody").First.GetByRole(AriaRole.Rowheader).InnerTextAsync()).Should().StartWith("DEMO-01");
        complaints.Should().BeEmpty("the content security policy allows everything that the page loads");
    }

    [Fact]
    public async Task need_not_be_scrolled_sideways_on_a_small_screen()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address, width: 320);
        await page.GotoAsync("/report");
        await page.FillAsync("[name=text]", Text);
        await page.Locator("form.report button").ClickAsync();
        await page.Locator("#proposals").WaitForAsync();

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(320);
    }
}
