using System.Globalization;
using System.Resources;

namespace TrialMatch.Web.Pages.Public;

/// <summary>The words of the sheet to take to the doctor.</summary>
public sealed class SheetTexts(CultureInfo culture) : AreaTexts(Resources, culture)
{
    private static readonly ResourceManager Resources = new(typeof(SheetTexts));
}
