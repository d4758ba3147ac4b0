using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using TrialMatch.Terminology;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Pages.Public;

/// <summary>Where a reader says to live, read from the address of a page.</summary>
/// <param name="Text">As written; empty when nothing was.</param>
/// <param name="Place">The place; <see langword="null"/> when it is not known or the words mean several.</param>
/// <param name="Offered">What may have been meant.</param>
public sealed record NearPlace(string Text, Place? Place, ImmutableArray<string> Offered)
{
    /// <summary>The parameter.</summary>
    internal static readonly QueryParameter Parameter =
        QueryParameter.Text("near", "A postal code, town or municipality: the nearest hospitals come first.", "9008");

    internal static NearPlace Of(HttpRequest request)
    {
        var text = request.Query[Parameter.Name].ToString().Trim();
        if (text.Length is 0 or > QueryParameter.LongestText)
            return new("", null, []);
        var read = Places.Current.Resolve(text);
        return new(text, read.Value, read.Value is not null ? [] : read.IsAmbiguous ? [.. read.Candidates.Select(place => place.Label)] : read.Nearest);
    }

    /// <summary>An address that keeps the place.</summary>
    internal string Keep(string address) => Place is null ? address : With(address, Text);

    /// <summary>An address with another place.</summary>
    internal static string With(string address, string place) => QueryHelpers.AddQueryString(address, Parameter.Name, place);
}
