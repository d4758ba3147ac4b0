using TrialMatch.Registry.Reading;

namespace TrialMatch.Registry.Import;

/// <summary>Keys of hospitals that the register does not have itself.</summary>
internal static class SiteKeys
{
    private const int Longest = 100;

    /// <summary>A key made of country, city and name, the same for the same words whatever their case and accents.</summary>
    public static string Make(string? countryCode, string? city, string name)
    {
        var words = SearchWords.Split($"{countryCode ?? "xx"} {city} {name}");
        var key = string.Join('-', words);
        return key.Length <= Longest ? key : $"{key[..(Longest - 9)]}-{Content.Hash(key)[..8]}";
    }
}
