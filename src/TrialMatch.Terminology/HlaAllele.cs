using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace TrialMatch.Terminology;

/// <summary>An HLA allele as typed: the locus and as many fields as are known, such as <c>A*02:01</c>.</summary>
/// <param name="Locus">The locus, such as <c>A</c> or <c>DRB1</c>.</param>
/// <param name="Fields">The fields, the allele group first, each with its zeros.</param>
/// <param name="IsExpressed"><see langword="false"/> for a null allele (<c>N</c>), which is not on the cell.</param>
public sealed partial record HlaAllele(string Locus, string Fields, bool IsExpressed = true)
{
    /// <summary>Reads <c>HLA-A*02:01</c>, <c>A*02:01:01</c>, <c>HLA-A*0201</c>, <c>HLA-A02:01</c> and the serological <c>HLA-A2</c>.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="allele">The allele, when the text is one.</param>
    /// <param name="error">Otherwise what was expected.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out HlaAllele? allele, [NotNullWhen(false)] out string? error)
    {
        (allele, error) = (null, null);
        var match = Form().Match(text);
        if (!match.Success)
        {
            error = $"\"{text}\", character 1: expected an HLA allele, such as HLA-A*02:01.";
            return false;
        }

        var digits = match.Groups["run"] is { Success: true } run && run.Length > 2
            ? $"{run.Value[..2]}:{run.Value[2..]}"
            : string.Join(':', match.Groups["field"].Captures.Select(field => field.Value.PadLeft(2, '0')).DefaultIfEmpty(match.Groups["run"].Value.PadLeft(2, '0')));
        allele = new HlaAllele(match.Groups["locus"].Value.ToUpperInvariant(), digits, !match.Groups["suffix"].Value.Equals("N", StringComparison.OrdinalIgnoreCase));
        return true;
    }

    /// <summary>Whether this allele is the other or a finer typing of it.</summary>
    public bool IsWithin(HlaAllele other) =>
        Locus == other.Locus && IsExpressed == other.IsExpressed && (Fields == other.Fields || Fields.StartsWith(other.Fields + ":", StringComparison.Ordinal));

    /// <summary>The allele without the word HLA: <c>A*02:01</c>.</summary>
    public override string ToString() => $"{Locus}*{Fields}{(IsExpressed ? "" : "N")}";

    [GeneratedRegex(@"^\s*(?:HLA[- ]?)?(?<locus>A|B|C|DRB[1345]|DQA1|DQB1|DPA1|DPB1|E|F|G)(?:\*(?<field>\d{1,3})(?::(?<field>\d{2,3})){1,3}|(?<field>\d{2,3})(?::(?<field>\d{2,3})){1,3}|\*?(?<run>\d{4})|\*?(?<run>\d{1,2}))(?<suffix>[NLSCAQ])?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
