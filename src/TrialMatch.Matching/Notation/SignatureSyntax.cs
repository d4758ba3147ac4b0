using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary><c>signature TMB >= 10</c>, <c>signature MSI high</c>, <c>signature MGMT methylated</c>.</summary>
internal static partial class SignatureSyntax
{
    /// <summary>Takes the name of a mutational signature (COSMIC), such as <c>SBS3</c>, as COSMIC writes it.</summary>
    public static string? TryMutational(NotationCursor cursor) =>
        cursor.TryMatch(Mutational(), out var match)
            ? match.Groups["kind"].Value.ToUpperInvariant() + match.Groups["number"].Value + match.Groups["part"].Value.ToLowerInvariant()
            : null;

    /// <summary>Whether a signature is also measured.</summary>
    public static bool IsMeasured(Signature signature) => signature is Signature.Tmb or Signature.Hrd or Signature.Loh;

    public static LeafSyntax Leaf { get; } = LeafSyntax.For<SignatureCriterion>("signature", Read, Write);

    private static SignatureCriterion? Read(NotationCursor cursor)
    {
        var name = TryMutational(cursor);
        if ((name is null ? Words.Signatures.Read(cursor) : Signature.Mutational) is not { } signature)
            return null;
        if (signature == Signature.Mutational && name is null && (name = TryMutational(cursor)) is null)
        {
            cursor.Fail("the name of a signature, such as SBS3");
            return null;
        }

        var criterion = new SignatureCriterion { Signature = signature, Name = name };
        var (positive, negative) = Words.ResultOf(signature);
        if (cursor.TryAny(positive, "positive"))
            return criterion with { Positive = true };
        if (cursor.TryAny(negative, "negative"))
            return criterion with { Positive = false };
        if (name is not null && cursor.AtEnd)
            return criterion with { Positive = true };
        if (!IsMeasured(signature))
        {
            cursor.Fail($"{positive} or {negative}");
            return null;
        }

        if (cursor.AtEnd)
            cursor.Fail($"{positive}, {negative} or a range such as >= 10");
        if (cursor.Range() is not { } range)
            return null;
        if (signature == Signature.Tmb)
            cursor.TryAny("mutations/Mb", "mut/Mb", "/Mb");
        else if (signature == Signature.Loh)
            cursor.TrySign('%');
        return criterion with { Range = range };
    }

    private static string Write(SignatureCriterion criterion)
    {
        var name = criterion.Name ?? Words.Signatures.Write(criterion.Signature);
        var (positive, negative) = Words.ResultOf(criterion.Signature);
        return criterion switch
        {
            { Positive: { } isPositive } => $"{name} {(isPositive ? positive : negative)}",
            { Range: { } range } => $"{name} {range}",
            _ => name,
        };
    }

    [GeneratedRegex(@"\G(?<kind>SBS|DBS|ID|CN)\s?-?(?<number>\d{1,3})(?<part>[a-d])?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mutational();
}
