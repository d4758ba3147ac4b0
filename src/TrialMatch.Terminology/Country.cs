namespace TrialMatch.Terminology;

/// <summary>How far from home a country is, for the order in which trial sites are offered to a patient in Norway.</summary>
public enum CountryTier
{
    /// <summary>Norway itself.</summary>
    Norway,

    /// <summary>The other Nordic countries and self-governing areas.</summary>
    Nordic,

    /// <summary>The European Union and Liechtenstein, the rest of the European Economic Area.</summary>
    EuropeanUnion,

    /// <summary>Everywhere else.</summary>
    Elsewhere,
}

/// <summary>A country or territory of ISO 3166-1.</summary>
/// <param name="Code">Alpha-2 code.</param>
/// <param name="NameEn">English short name.</param>
/// <param name="NameNb">Norwegian (bokmål) short name.</param>
/// <param name="Tier">How near it counts from Norway.</param>
public sealed record Country(string Code, string NameEn, string NameNb, CountryTier Tier);
