using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Answers about pregnancy, breast-feeding and fertility. Who is not pregnant is told by the absence of pregnancy, and who cannot
/// have children, is a man or is sixty, is not asked.
/// </summary>
internal static class ReproductionEvaluation
{
    /// <summary>From this age pregnancy is not asked about.</summary>
    private const int AgeBeyondChildbearing = 60;

    private const string NotFertile = "not-of-childbearing-potential";

    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["pregnant"] = "not-pregnant",
        ["not-pregnant"] = "pregnant",
        ["childbearing-potential"] = NotFertile,
        [NotFertile] = "childbearing-potential",
    };

    public static Answer Condition(ConditionCriterion criterion, PatientFacts patient)
    {
        var answer = Fresh(criterion, ConditionEvaluation.At(criterion with { WithinDays = null }, patient, patient.AsOf), patient);
        if (answer.Truth == Truth.Unknown && Opposites.TryGetValue(criterion.Code, out var opposite))
        {
            var turned = ConditionEvaluation.At(criterion with { Code = opposite, WithinDays = null }, patient, patient.AsOf);
            if (turned.Truth != Truth.Unknown)
                answer = Fresh(criterion, turned with { Truth = Kleene.Not(turned.Truth) }, patient);
        }

        if (answer.Truth != Truth.Unknown)
            return answer;
        return criterion.Code switch
        {
            "pregnant" or "breastfeeding" or "childbearing-potential" => BeyondChildbearing(criterion, patient, met: false) ?? answer,
            "not-pregnant" or NotFertile => BeyondChildbearing(criterion, patient, met: true) ?? answer,
            _ => answer,
        };
    }

    /// <summary>A test "within 7 days": what was stated earlier is too old.</summary>
    private static Answer Fresh(ConditionCriterion criterion, Answer answer, PatientFacts patient) =>
        criterion.WithinDays is { } days && answer.Truth != Truth.Unknown && answer.Facts is [{ Fact: var fact }, ..] && fact.Date < patient.AsOf.AddDays(-days)
            ? Answer.Unknown(new MissingFact(MissingKind.TooOld, FactTopic.Condition, criterion.Code), fact)
            : answer;

    private static Answer? BeyondChildbearing(ConditionCriterion criterion, PatientFacts patient, bool met)
    {
        if (!criterion.Code.Contains("childbearing", StringComparison.Ordinal) && criterion.Code != "breastfeeding")
        {
            var infertile = ConditionEvaluation.At(criterion with { Code = NotFertile, WithinDays = null }, patient, patient.AsOf);
            if (infertile.Truth == Truth.Met)
                return (infertile with { Truth = met ? Truth.Met : Truth.NotMet }).With(Caution.Derived);
        }

        Fact? fact = patient.Latest<SexFact>() is { Sex: Sex.Male } male
            ? male
            : patient.All<BirthFact>().FirstOrDefault(birth => GeneralEvaluation.AgeOn(patient.AsOf, birth.Latest, AgeUnit.Years) >= AgeBeyondChildbearing);
        return fact is null ? null : Answer.Of(met, fact).With(Caution.Derived);
    }
}
