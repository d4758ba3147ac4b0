using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.ProfileItems;

/// <summary><c>9008 Tromsø</c>, <c>9008</c>, <c>Tromsø</c>, <c>place Kirkenes</c>, <c>Sweden</c>.</summary>
internal static class PlaceItems
{
    private const int PostalCodeLength = 4;

    /// <summary>Reads a place; two capitals are too often something else (HR, ER) to be taken for a country code.</summary>
    public static Resolution<Place> Resolve(string text) =>
        text.Length > 2 || !text.All(char.IsAsciiLetterUpper) ? Places.Current.Resolve(text) : new Resolution<Place>([], []);

    /// <summary>How a place is offered to somebody who has to choose.</summary>
    public static string Shown(Place place) => place.County is { } county && !place.Label.Contains(county, StringComparison.Ordinal) ? $"{place.Label} ({county})" : place.Label;

    /// <summary>Adds where the patient lives; a postal code may be followed by its own town only.</summary>
    public static void Add(NotationCursor cursor, ProfileDraft draft, Place place)
    {
        if (!cursor.AtEnd && place.PostalCode is { Length: PostalCodeLength } code && char.IsLetter(cursor.Peek()[0]) && place.Label.StartsWith(code, StringComparison.Ordinal) && !Labelled(cursor, place))
            cursor.Fail($"the town of {code}, or the end of the item", [place.Label]);
        else
            draft.Add(new ResidenceFact { Id = Draft.Id, Date = default, Source = Draft.Source, Place = place });
    }

    /// <summary>Whether the words before the cursor named the town too.</summary>
    private static bool Labelled(NotationCursor cursor, Place place) =>
        cursor.Since(Math.Max(0, cursor.Position - place.Label.Length - 1)).EndsWith(place.Label[(PostalCodeLength + 1)..], StringComparison.OrdinalIgnoreCase);
}
