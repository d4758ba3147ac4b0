using Microsoft.Playwright;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Browser;

[Collection(Asking.Name)]
public sealed class The_first_page_over_the_wire(OneService one)
{
    private const int Most = 60 * 1024;

    [Fact]
    public async Task weighs_at_most_sixty_kilobytes_with_all_that_it_loads()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.PageAsync(one.Service.Address);
        var finished = new List<IRequest>();
        page.RequestFinished += (_, request) => finished.Add(request);

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = new List<(string Address, int Bytes)>();
        foreach (var request in finished)
        {
            var size = await request.SizesAsync();
            sizes.Add((new Uri(request.Url).AbsolutePath, size.ResponseHeadersSize + size.ResponseBodySize));
        }

        sizes.Should().Contain(sent => sent.Address == "/").And.Contain(sent => sent.Address.EndsWith(".css"));
        sizes.Sum(sent => sent.Bytes).Should().BeLessThanOrEqualTo(Most, string.Join(", ", sizes));
    }
}
