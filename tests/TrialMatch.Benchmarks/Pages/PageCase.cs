namespace TrialMatch.Benchmarks.Pages;

/// <summary>Addresses that readers ask for.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Addresses">Asked for in turn; <c>%d</c> stands for a number from 1 to 20,000, which seldom comes again.</param>
internal sealed record PageCase(string Name, params string[] Addresses)
{
    /// <summary>Cases whose answers are kept after the first time, and the same where each is asked for the first time.</summary>
    public static readonly PageCase[] All =
    [
        new("first page", "/"),
        new("search, kept", "/trials?q=lung", "/trials?diagnosis=melanoma", "/trials?diagnosis=lungekreft&near=9008&maxKm=500", "/trials?age=63&taking=now", "/trials?page=2"),
        new("search, computed", "/trials?diagnosis=lungekreft&near=9008&maxKm=%d", "/trials?age=63&taking=now&near=0450&maxKm=%d", "/trials?q=lung&near=5021&maxKm=%d"),
        new("trial, kept", "/trials/DEMO-01", "/trials/DEMO-02", "/trials/DEMO-03"),
    ];
}
