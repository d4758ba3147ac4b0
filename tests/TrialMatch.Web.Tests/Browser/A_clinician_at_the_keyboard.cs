using Microsoft.Playwright;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Browser;

[Collection(Asking.Name)]
public sealed class A_clinician_at_the_keyboard(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø";

    [Fact]
    public async Task types_a_patient_and_reads_why_the_first_trial_may_fit()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync("/");

        // The field takes the focus by itself; a browser may draw the page a moment before it does.
        await page.Locator("[name=line]:focus").WaitForAsync();
        await page.Keyboard.TypeAsync(Line);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Studier i rekkefølge" }).WaitForAsync();

        new Uri(page.Url).PathAndQuery.Should().Be("/");
        var first = page.Locator(".matches > tbody").First;
        (await first.GetByRole(AriaRole.Rowheader).InnerTextAsync()).Should().StartWith("DEMO-01 Resistance-guided treatment after osimertinib");
        (await first.InnerTextAsync()).Should().Contain("kanskje aktuell").And.Contain("UNN Tromsø").And.Contain("4 km");

        // From the heading of the result over the heads of the columns to the trial.
        (await page.Locator("#result:focus").CountAsync()).Should().Be(1, "the answer is read from its heading on");
        for (var stop = 0; stop < 15 && await page.Locator(".matches summary:focus").CountAsync() == 0; stop++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        (await first.GetByText("Du er 18 år eller eldre.").IsVisibleAsync()).Should().BeTrue();
        complaints.Should().BeEmpty("the content security policy allows everything that the page loads");
    }

    [Fact]
    public async Task asks_why_of_a_trial_and_what_to_find_out_next()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        await page.GotoAsync("/");
        await page.Locator("[name=line]:focus").WaitForAsync();
        await page.Keyboard.TypeAsync(Line);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Er MET amplifisert eller tapt?").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Hvorfor DEMO-01?" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Hvorfor studien passer eller ikke" }).WaitForAsync();

        new Uri(page.Url).PathAndQuery.Should().Be("/trials/DEMO-01/why", "the patient does not stand in the address");
        (await page.Locator("#why:focus").CountAsync()).Should().Be(1, "the answer is read from its heading on");
        (await page.GetByRole(AriaRole.Main).InnerTextAsync()).Should().Contain("Kanskje aktuell: ingen av").And.Contain("Du er 18 år eller eldre.");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.GetByText("Kanskje aktuell: ingen av").First.IsVisibleAsync()).Should().BeTrue();
        (await page.GetByRole(AriaRole.Button).CountAsync()).Should().Be(0, "paper has no buttons");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/trials")]
    [InlineData("/trials/DEMO-01")]
    [InlineData("/compare")]
    public async Task need_not_scroll_sideways_on_a_small_screen(string address)
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address, width: 320);
        await page.GotoAsync(address);

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(320);
    }
}
