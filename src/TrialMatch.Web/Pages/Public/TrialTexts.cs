using System.Globalization;
using System.Resources;

namespace TrialMatch.Web.Pages.Public;

/// <summary>The words of a trial's pages for patients.</summary>
public sealed class TrialTexts(CultureInfo culture) : AreaTexts(Resources, culture)
{
    private static readonly ResourceManager Resources = new(typeof(TrialTexts));
}
