using System.Globalization;
using System.Resources;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>The words of the pages on which clinicians match patients, read reports and compare.</summary>
public sealed class ClinicianTexts(CultureInfo culture) : AreaTexts(Resources, culture)
{
    private static readonly ResourceManager Resources = new(typeof(ClinicianTexts));

    /// <summary>The words in the language of a page.</summary>
    public static ClinicianTexts Of(PageFrame frame) => new(frame.Texts.Culture);
}
