using System.Globalization;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>
/// Reads a site line: <c>key | status | confirmed 2026-11-02 | slots 4 | contact Study nurse, +47 55 97 50 00</c>, or
/// <c>name, city, NO | 59.35,18.03 | status</c>, where a point that nobody knows is left out.
/// </summary>
internal sealed class TrialFileSite(TrialFileLine line, SiteMatcher known, TrialFileErrors errors)
{
    /// <summary>The hospital; <see langword="null"/>, with an error, when the line cannot be read.</summary>
    public TrialSite? Read()
    {
        var parts = line.Value!.Split('|', StringSplitOptions.TrimEntries);
        var named = parts[0].Contains(',', StringComparison.Ordinal);
        var point = named && parts is [_, var second, ..] && !RecruitmentStatuses.TryParse(second, out _) ? second : null;
        var site = named ? Named(parts[0], point) : Keyed(parts[0]);
        var rest = parts.Skip(point is null ? 1 : 2).ToArray();
        if (site is null)
            return null;
        if (rest.Length == 0)
            return Fail("Expected a status behind the site.");
        if (!RecruitmentStatuses.TryParse(rest[0], out var status))
            return Fail($"\"{rest[0]}\" is no status; expected one of {string.Join(", ", RecruitmentStatuses.All)}.", rest[0]);
        site = site with { Status = status };
        foreach (var part in rest.Skip(1))
        {
            if (part.StartsWith("contact ", StringComparison.Ordinal))
            {
                site = site with { Contact = TrialFileContact.Read(line, part["contact ".Length..], errors) };
                continue;
            }

            if (Noted(site, part) is not { } noted)
                return Fail($"\"{part}\" is not known here; expected \"confirmed 2026-11-02\", \"slots 4\" or \"contact name, telephone, e-mail\".", part);
            site = noted;
        }

        return site;
    }

    private static TrialSite? Noted(TrialSite site, string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["confirmed", var text] when TrialFileHead.TryDay(text, out var day) => site with { ConfirmedOn = day },
        ["slots", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var slots) => site with { Slots = slots },
        _ => null,
    };

    private TrialSite? Keyed(string key)
    {
        if (known.Keyed(key) is { } site)
            return Of(site);
        var near = known.NearestKeys(key);
        return Fail($"There is no site \"{key}\"; expected a key of the register, or \"name, city, country code\"{(near is [] ? "" : $"; nearest: {string.Join(", ", near)}")}.", key);
    }

    private TrialSite? Named(string text, string? point)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries);
        if (words.Length < 3 || words.Any(word => word.Length == 0))
            return Fail($"\"{text}\" is no site; expected a key of the register, or \"name, city, country code\".", text);
        var (name, city, code) = (string.Join(", ", words[..^2]), words[^2], words[^1]);
        if (Countries.Current.Find(code.ToUpperInvariant()) is not { } country)
            return Fail($"\"{code}\" is no country; expected a code of two letters (ISO 3166).", code);
        var at = PointOf(point);
        if (point is not null && at is null)
            return Fail($"\"{point}\" is no point; expected latitude,longitude such as 59.3500,18.0320.", point);
        return known.Find(country.Code, city, name) is { } site
            ? Of(site)
            : new TrialSite
            {
                Key = SiteKeys.Make(country.Code, city, name),
                Name = name,
                City = city,
                CountryCode = country.Code,
                Point = at,
                Quality = at is null ? PointQuality.Uncertain : PointQuality.Approximate,
            };
    }

    private static TrialSite Of(Sites.SiteDocument site) => new()
    {
        Key = site.Key,
        Name = site.Facts.Name,
        City = site.Facts.City,
        CountryCode = site.Facts.CountryCode,
        Point = site.Facts.Point,
        Quality = site.Facts.Quality,
    };

    private static GeoPoint? PointOf(string? text) =>
        text?.Split(',', StringSplitOptions.TrimEntries) is [var latitude, var longitude]
        && Degrees(latitude, 90) is { } φ && Degrees(longitude, 180) is { } λ
            ? new GeoPoint(φ, λ)
            : null;

    private static double? Degrees(string text, double limit) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= limit
            ? degrees
            : null;

    private TrialSite? Fail(string message, string? part = null)
    {
        errors.Add(line.Error(message, part));
        return null;
    }
}
