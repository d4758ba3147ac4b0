using System.Globalization;
using System.Resources;

namespace TrialMatch.Web.Pages.Public;

/// <summary>The words of "could this be for me?".</summary>
public sealed class MeTexts(CultureInfo culture) : AreaTexts(Resources, culture)
{
    private static readonly ResourceManager Resources = new(typeof(MeTexts));
}
