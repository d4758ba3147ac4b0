using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>
/// Reads the conditions that a trial studies as the diagnosis that it asks for, so that a lung cancer trial is not
/// proposed for prostate cancer before anyone has structured its text. Only where every condition is understood: one
/// that is not might be the patient's.
/// </summary>
internal static partial class CtGovDiagnosis
{
    private const string Reference = "C-01";

    /// <summary>The diagnosis; what could not be read as one waits to be structured, and asks nothing of anybody meanwhile.</summary>
    public static IEnumerable<Criterion> Read(ImmutableArray<string> conditions)
    {
        if (conditions.IsEmpty)
            return [];
        var source = "Conditions: " + string.Join("; ", conditions);
        var read = conditions.Select(Codes).ToList();
        return read.TrueForAll(codes => codes.Length > 0)
            ? [new DiagnosisCriterion { Codes = [.. read.SelectMany(codes => codes).Distinct()], Reference = Reference, Source = source }]
            : [UnstructuredCriteria.Sentence(Reference, source)];
    }

    /// <summary>The tumour types that a condition covers; none where it is not known.</summary>
    private static ImmutableArray<string> Codes(string condition)
    {
        var name = Qualifiers().Replace(British().Replace(condition, "e"), " ").Trim(' ', ',', '-', '/');
        if (SolidTumours().IsMatch(name))
            return [DiagnosisCriterion.AllSolid];
        // The registry's subject headings are inverted: "Leukemia, Myeloid, Acute".
        var upright = string.Join(' ', name.Split(',', StringSplitOptions.TrimEntries).Reverse());
        var found = new[] { name, upright }
            .Select(written => OncoTree.Current.Resolve(written).Candidates)
            .FirstOrDefault(candidates => !candidates.IsEmpty, []);
        return found.Length == 1 ? [found[0].Code] : Widened(found);
    }

    /// <summary>
    /// An ambiguous name ("leukaemia", "mesothelioma") is taken as widely as it can be meant, all blood cancers or the
    /// whole tissues, so that nobody is left out by our choice of a meaning.
    /// </summary>
    private static ImmutableArray<string> Widened(ImmutableArray<TumourType> found) =>
        !found.IsEmpty && found.All(type => OncoTree.Current.IsLiquid(type.Code))
            ? [DiagnosisCriterion.AllLiquid]
            : [.. found.Select(Tissue).Distinct()];

    private static string Tissue(TumourType type)
    {
        while (type.Level > 1 && type.Parent is { } parent)
            type = OncoTree.Current.Find(parent)!;
        return type.Code;
    }

    /// <summary>What says how far or in whom, not which disease.</summary>
    [GeneratedRegex(
        @"\b(?:locally|advanced|metastatic|recurrent|relapsed|relapse|in relapse|refractory|resistant|untreated|unresectable|malignant(?= solid)|p(?:a)?ediatric|childhood|or|and(?= refractory)|stage\s+[0IV]+[ABC]?(?:\s*-\s*[IV]+[ABC]?)?|AJCC v\d)\b|\([^)]*\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Qualifiers();

    /// <summary>Leukaemia, oesophagus: the registry writes both spellings.</summary>
    [GeneratedRegex("(?<=leuk|h)ae(?=m)|oe(?=soph)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex British();

    [GeneratedRegex(@"^solid\s+(?:tumou?rs?|malignanc(?:y|ies)|neoplasms?|cancers?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SolidTumours();
}
