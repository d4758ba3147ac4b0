using System.Globalization;
using System.Resources;

namespace TrialMatch.Web.Pages.Public;

/// <summary>The words of the map.</summary>
public sealed class MapTexts(CultureInfo culture) : AreaTexts(Resources, culture)
{
    private static readonly ResourceManager Resources = new(typeof(MapTexts));
}
