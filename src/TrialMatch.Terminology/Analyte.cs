namespace TrialMatch.Terminology;

/// <summary>Something measured, whose values protocols limit.</summary>
/// <param name="Code">Stable code, such as <c>hemoglobin</c> or <c>ALT</c>.</param>
/// <param name="NameEn">English name.</param>
/// <param name="NameNb">Norwegian (bokmål) name.</param>
/// <param name="Unit">The unit in which values are kept; "1" for pure ratios.</param>
/// <param name="HigherMeansWorse">Whether protocols usually set an upper rather than a lower limit.</param>
public sealed record Analyte(string Code, string NameEn, string NameNb, string Unit, bool HigherMeansWorse)
{
    /// <summary>Whether it is a vital sign or a body measure rather than a laboratory value.</summary>
    public bool IsVitalSign { get; init; }
}

/// <summary>A unit in which an analyte may be reported: canonical value = reported value × factor + offset.</summary>
/// <param name="Unit">How the unit is usually written.</param>
/// <param name="Factor">Multiplier to the canonical unit.</param>
/// <param name="Offset">Added after multiplication; not zero only where scales start differently (HbA1c).</param>
public sealed record AnalyteUnit(string Unit, decimal Factor, decimal Offset);
