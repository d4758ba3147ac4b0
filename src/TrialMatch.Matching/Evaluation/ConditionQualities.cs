using System.Collections.Immutable;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>What the words about a condition imply and exclude; what neither implies nor excludes a word leaves it open.</summary>
internal static class ConditionQualities
{
    /// <summary>Terms that are another term with a quality.</summary>
    private static readonly Dictionary<string, (string Code, ConditionQuality Quality)> Qualified = new(StringComparer.Ordinal)
    {
        ["uncontrolled-hypertension"] = ("hypertension", ConditionQuality.Uncontrolled),
        ["serious-infection"] = ("active-infection", ConditionQuality.Serious),
        ["active-tuberculosis"] = ("tuberculosis", ConditionQuality.Active),
        ["latent-tuberculosis"] = ("tuberculosis", ConditionQuality.Resolved),
        ["acute-gvhd"] = ("graft-versus-host-disease", ConditionQuality.Acute),
        ["chronic-gvhd"] = ("graft-versus-host-disease", ConditionQuality.Chronic),
    };

    /// <summary>A code without the quality that its name tells, and that quality.</summary>
    public static (string Code, ImmutableArray<ConditionQuality> Qualities) Plain(string code) =>
        Qualified.TryGetValue(code, out var plain) ? (plain.Code, [plain.Quality]) : (code, []);

    /// <summary>The qualities that a term has by lying within one whose name tells them: sepsis is a serious infection.</summary>
    public static IEnumerable<ConditionQuality> Implied(ConditionKind kind, string code) =>
        Qualified.Where(qualified => ConditionEvaluation.VocabularyOf(kind).IsWithin(code, qualified.Key)).Select(qualified => qualified.Value.Quality);

    /// <summary>Everything that a recorded condition is said or implied to be.</summary>
    public static ImmutableHashSet<ConditionQuality> Of(ConditionFact fact)
    {
        var said = (fact.Qualities ?? []).ToImmutableHashSet().Union(Implied(fact.Kind, fact.Code));
        if (fact.End is not null)
            said = said.Add(ConditionQuality.Resolved);
        if (fact.Grade is { } grade and > 0)
            said = said.Add(grade >= 3 ? ConditionQuality.Serious : ConditionQuality.Mild);
        return Closure(said);
    }

    /// <summary>The words with all that they imply: what is uncontrolled or gives symptoms is there, what is over does neither.</summary>
    public static ImmutableHashSet<ConditionQuality> Closure(ImmutableHashSet<ConditionQuality> said)
    {
        if (said.Contains(ConditionQuality.Uncontrolled) || said.Contains(ConditionQuality.Symptomatic))
            said = said.Add(ConditionQuality.Active);
        if (said.Contains(ConditionQuality.Resolved) && !said.Contains(ConditionQuality.Active))
            said = said.Add(ConditionQuality.Controlled).Add(ConditionQuality.Asymptomatic);
        return said;
    }

    /// <summary>Whether a word holds of what was said; unknown when neither it nor its opposite was said.</summary>
    public static Truth Holds(ConditionQuality asked, ImmutableHashSet<ConditionQuality> said) =>
        said.Contains(asked) ? Truth.Met : said.Contains(Opposite(asked)) ? Truth.NotMet : Truth.Unknown;

    /// <summary>Whether treatment may turn it.</summary>
    public static bool MayTurn(ConditionQuality quality) =>
        quality is not (ConditionQuality.Acute or ConditionQuality.Chronic or ConditionQuality.Serious or ConditionQuality.Mild or ConditionQuality.Resolved);

    private static ConditionQuality Opposite(ConditionQuality quality) => (ConditionQuality)((int)quality ^ 1);

    /// <summary>Whether a treatment is of the asked kind: steroids and what goes into a vein are systemic treatment.</summary>
    public static bool IsWithin(ConditionTreatment given, ConditionTreatment asked) =>
        given == asked || asked switch
        {
            ConditionTreatment.Any => given != ConditionTreatment.None,
            ConditionTreatment.Systemic => given is ConditionTreatment.Steroids or ConditionTreatment.Immunosuppressants or ConditionTreatment.Intravenous or ConditionTreatment.Antivirals,
            ConditionTreatment.Immunosuppressants => given == ConditionTreatment.Steroids,
            _ => false,
        };
}
