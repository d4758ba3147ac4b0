using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>
/// <c>comorbidity heart-failure NYHA >= III within 180 days</c>, <c>infection hepatitis-b active</c>,
/// <c>medication corticosteroid > 10 mg/day</c>, <c>disease resectable</c>, <c>sample available archival-tissue</c>.
/// </summary>
internal static class ConditionSyntax
{
    private const string Parts = "each once: except …, active, resolved, controlled, symptomatic, treated, chronic, serious …, grade >= 2, a score such as NYHA >= III, "
        + "requiring systemic treatment, within 6 months; of a medicine > 10 mg/day or > 1 mg/kg/day";

    /// <summary>The kinds with their keywords.</summary>
    public static ImmutableArray<LeafSyntax> All { get; } =
    [
        Leaf("comorbidity", ConditionKind.Comorbidity),
        Leaf("infection", ConditionKind.Infection),
        Leaf("reproduction", ConditionKind.Reproduction),
        Leaf("medication", ConditionKind.Medication),
        Bare("evaluable disease", "evaluable"),
        Bare("histologically confirmed", "histologically-confirmed"),
        Bare("cytologically confirmed", "cytologically-confirmed"),
        Bare("resectable", "resectable"),
        Bare("requires treatment", "requires-treatment"),
        Bare("symptomatic disease", "symptomatic-disease"),
        Leaf("disease", ConditionKind.Disease),
        Leaf("circumstance", ConditionKind.Circumstance),
        Leaf("sample available", ConditionKind.Sample),
    ];

    private static LeafSyntax Leaf(string keyword, ConditionKind kind) => LeafSyntax.For<ConditionCriterion>(
        keyword,
        cursor => Read(cursor, keyword, kind),
        criterion => criterion.Kind == kind ? Write(criterion) : null);

    /// <summary>A state of the disease that is written without the word "disease" before it.</summary>
    private static LeafSyntax Bare(string keyword, string code) => LeafSyntax.For<ConditionCriterion>(
        keyword,
        cursor => Details(cursor, new ConditionCriterion { Kind = ConditionKind.Disease, Code = code }),
        criterion => criterion.Kind == ConditionKind.Disease && criterion.Code == code ? Write(criterion)[code.Length..].TrimStart() : null);

    private static ConditionCriterion? Read(NotationCursor cursor, string keyword, ConditionKind kind)
    {
        var vocabulary = ConditionEvaluation.VocabularyOf(kind);
        var before = ImmutableArray.CreateBuilder<ConditionQuality>();
        while (cursor.LookUp(vocabulary.Resolve).Found.Candidates.IsEmpty && ClinicalWords.Qualities.Try(cursor) is { } quality)
            before.Add(quality);
        if (Named.Term(cursor, vocabulary, $"a known {keyword}") is not { } code)
            return null;
        return Details(cursor, new ConditionCriterion { Kind = kind, Code = code, Qualities = before.Count == 0 ? null : before.ToImmutable() });
    }

    private static ConditionCriterion? Details(NotationCursor cursor, ConditionCriterion criterion)
    {
        ConditionCriterion? said = criterion;
        while (said is not null && !cursor.AtEnd)
            said = Part(cursor, said);
        return said;
    }

    private static ConditionCriterion? Part(NotationCursor cursor, ConditionCriterion said)
    {
        if (ClinicalWords.Qualities.Try(cursor) is { } quality)
            return said.Qualities is { } known && known.Contains(quality) ? Twice(cursor) : said with { Qualities = (said.Qualities ?? []).Add(quality) };
        if (said.Except is null && cursor.TryAny("except", "other than", "unntatt", "unnateke"))
            return Terms(cursor, ConditionEvaluation.VocabularyOf(said.Kind)) is { } except ? said with { Except = except } : null;
        if (said.Grade is null && cursor.TryAny("grade", "CTCAE grade", "grad"))
            return cursor.Range() is { } grade ? said with { Grade = grade } : null;
        if (said.Requiring is null && cursor.TryAny("requiring", "needing", "in need of", "som trenger", "som treng"))
            return ClinicalWords.Treatments.Read(cursor) is { } treatment ? said with { Requiring = treatment } : null;
        if (said.WithinDays is null && cursor.TryAny("within", "within the last", "innen", "siste"))
            return cursor.Days() is { } days ? said with { WithinDays = days } : null;
        if (said is { Kind: ConditionKind.Medication, DailyDose: null } && cursor.Peek()[0] is '>' or '<' or '=' or '≥' or '≤')
            return cursor.Range() is { } dose ? PerDay(cursor, said with { DailyDose = dose }) : null;
        if (said.Score is null && cursor.LookUp(Scores.Current.Resolve).Found.Value is not null)
            return ScoreSyntax.ReadLimit(cursor) is var (score, range) ? said with { Score = score, ScoreRange = range } : null;
        return Twice(cursor);
    }

    private static ConditionCriterion? Twice(NotationCursor cursor)
    {
        cursor.Fail(Parts, ClinicalWords.Qualities.Nearest(cursor));
        return null;
    }

    private static ConditionCriterion? PerDay(NotationCursor cursor, ConditionCriterion said)
    {
        if (cursor.TryAny("mg/kg/day", "mg/kg per day", "mg/kg daily", "mg/kg/d", "mg/kg/døgn", "mg/kg"))
            said = said with { PerKilogram = true };
        else if (!cursor.TryAny("mg/day", "mg / day", "mg per day", "mg daily", "mg/d", "mg/24h", "mg/døgn", "mg per døgn", "mg"))
        {
            cursor.Fail("mg/day or mg/kg/day");
            return null;
        }

        cursor.TryAny("prednisolone", "prednisone", "prednisolon", "a day");
        return said;
    }

    /// <summary>Terms of a list, separated by commas.</summary>
    public static ImmutableArray<string>? Terms(NotationCursor cursor, Vocabulary vocabulary)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        do
        {
            if (Named.Term(cursor, vocabulary, "a known term") is not { } code)
                return null;
            codes.Add(code);
        }
        while (cursor.TrySign(',') || cursor.TryAny("or", "eller"));
        return codes.ToImmutable();
    }

    private static string Write(ConditionCriterion criterion)
    {
        string?[] parts =
        [
            criterion.Code,
            criterion.Except is { Length: > 0 } except ? "except " + string.Join(", ", except) : null,
            .. (criterion.Qualities ?? []).Distinct().Select(ClinicalWords.Qualities.Write),
            criterion.Grade is { } grade ? $"grade {grade}" : null,
            criterion is { Score: { } score, ScoreRange: { } range } ? ScoreSyntax.Write(score, range) : null,
            criterion.DailyDose is { } dose ? $"{dose} {(criterion.PerKilogram == true ? "mg/kg/day" : "mg/day")}" : null,
            criterion.Requiring is { } treatment ? "requiring " + ClinicalWords.Treatments.Write(treatment) : null,
            criterion.WithinDays is { } days ? "within " + Days(days) : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    /// <summary>A span of days as it is printed.</summary>
    public static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");
}
