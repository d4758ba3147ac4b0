using System.Net;
using Microsoft.Playwright;
using TrialMatch.Web.Tests.Browser;

namespace TrialMatch.Web.Tests.SignIn;

public sealed class Authorising_next_of_kin
{
    [Fact]
    public async Task is_done_by_the_patient_in_a_browser_and_taken_back()
    {
        await using var service = await Demonstration.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(service.Address, width: 320);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync("/me/sharing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kari Nordmann" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Fullmakter", Exact = true }).WaitForAsync();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(320);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Hvem" }).FillAsync("ola");
        await page.GetByLabel("Følge saken for ekspertpanelet").CheckAsync();
        await page.GetByLabel("Siste dag").FillAsync("2026-12-24");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gi fullmakt" }).ClickAsync();

        await page.GetByText("Gjelder til 25. desember 2026 00:00").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta tilbake" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta tilbake" }).First.ClickAsync();
        await page.GetByText("Du har ikke gitt noen fullmakt.").WaitForAsync();
        complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData("nobody", "Profile", "", HttpStatusCode.BadRequest)]
    [InlineData("ola", "", "", HttpStatusCode.Conflict)]
    [InlineData("ola", "Profile", "2026-11-20", HttpStatusCode.Conflict)]
    [InlineData("ola", "Profile", "never", HttpStatusCode.Conflict)]
    [InlineData("kari", "Profile", "", HttpStatusCode.Conflict)]
    public async Task tells_what_is_wrong(string whom, string scope, string until, HttpStatusCode status)
    {
        await using var service = await Demonstration.StartAsync();
        using var kari = await Browsing.AsAsync(service, "kari");

        using var answer = await kari.SendFormAsync("/me/sharing", "/me/sharing", ("nextOfKin", whom), ("scope", scope), ("until", until));

        answer.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task is_not_for_one_without_a_record()
    {
        await using var service = await Demonstration.StartAsync();
        using var ola = await Browsing.AsAsync(service, "ola");
        using var _ = await ola.SendFormAsync("/sign-in/role", "/sign-in/role", ("role", "Patient"));

        (await ola.GetAsync("/me/sharing")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }
}
