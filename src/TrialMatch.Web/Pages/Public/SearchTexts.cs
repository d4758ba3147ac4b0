using System.Globalization;
using System.Resources;

namespace TrialMatch.Web.Pages.Public;

/// <summary>The words of the search for trials.</summary>
public sealed class SearchTexts(CultureInfo culture) : AreaTexts(Resources, culture)
{
    private static readonly ResourceManager Resources = new(typeof(SearchTexts));
}
