using System.Globalization;
using System.Resources;

namespace TrialMatch.Web.Pages;

/// <summary>The words that the pages of several areas share.</summary>
public sealed class PageTexts(CultureInfo culture) : AreaTexts(Resources, culture)
{
    private static readonly ResourceManager Resources = new(typeof(PageTexts));
}
