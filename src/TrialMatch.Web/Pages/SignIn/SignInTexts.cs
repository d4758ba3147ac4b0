using System.Globalization;
using System.Resources;

namespace TrialMatch.Web.Pages.SignIn;

/// <summary>The words of signing in, of who may act, and of the access log.</summary>
public sealed class SignInTexts(CultureInfo culture) : AreaTexts(Resources, culture)
{
    private static readonly ResourceManager Resources = new(typeof(SignInTexts));
}
