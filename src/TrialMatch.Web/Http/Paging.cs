using TrialMatch.Registry.Reading;

namespace TrialMatch.Web.Http;

/// <summary>The parameters of every list.</summary>
internal static class Paging
{
    public static readonly QueryParameter Page = QueryParameter.Number("page", "Number of the page.", 1, 1_000_000, 1);

    public static readonly QueryParameter PageSize = QueryParameter.Number("pageSize", "Most items of a page.", 1, Page<object>.LargestSize, 50);
}
