using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary><c>signature TMB >= 10</c>, <c>signature MSI high</c>, <c>signature MGMT methylated</c>.</summary>
internal static class SignatureSyntax
{
    public static LeafSyntax Leaf { get; } = LeafSyntax.For<SignatureCriterion>("signature", Read, Write);

    private static SignatureCriterion? Read(NotationCursor cursor)
    {
        if (Words.Signatures.Read(cursor) is not { } signature)
            return null;
        var criterion = new SignatureCriterion { Signature = signature };
        var (positive, negative) = Words.ResultOf(signature);
        if (cursor.TryAny(positive, "positive"))
            return criterion with { Positive = true };
        if (cursor.TryAny(negative, "negative"))
            return criterion with { Positive = false };
        if (signature is not (Signature.Tmb or Signature.Hrd))
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
        return criterion with { Range = range };
    }

    private static string Write(SignatureCriterion criterion)
    {
        var name = Words.Signatures.Write(criterion.Signature);
        var (positive, negative) = Words.ResultOf(criterion.Signature);
        return criterion switch
        {
            { Positive: { } isPositive } => $"{name} {(isPositive ? positive : negative)}",
            { Range: { } range } => $"{name} {range}",
            _ => name,
        };
    }
}
