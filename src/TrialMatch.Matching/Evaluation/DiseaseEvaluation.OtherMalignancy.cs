using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>
/// Another cancer, ever or within some years. A second diagnosis of the same day is one too. An older diagnosis on another
/// branch of the tree may be one, or an earlier reading of the same disease: that leaves the answer open.
/// </summary>
internal static partial class DiseaseEvaluation
{
    /// <summary>Nodes that are in situ by themselves.</summary>
    private static readonly string[] InSituNodes = ["DCIS", "LCIS", "LAIS", "CEAIS", "CAIS", "AIS"];

    /// <summary>Another cancer, whoever told it.</summary>
    private sealed record Other(Fact Fact, ImmutableArray<string> MayBe, bool? InSitu, bool? LowRisk, PartialDate? LastActive);

    public static Answer OtherMalignancy(OtherMalignancyCriterion criterion, PatientFacts patient)
    {
        var facts = patient.All<OtherMalignancyFact>();
        var denied = facts.FirstOrDefault(fact => !fact.Present);
        var told = facts.Where(fact => fact.Present && !(fact.Date < denied?.Date)).ToList();
        if (denied is not null && told.Any(fact => fact.Date == denied.Date))
            return Answer.Unknown(
                new MissingFact(MissingKind.Conflicting, FactTopic.OtherMalignancy),
                [new CitedFact(denied), .. told.Select(fact => new CitedFact(fact))]);

        var answers = told.Select(fact => Answered(criterion, Of(fact), patient.AsOf))
            .Concat(SecondDiagnoses(patient).Select(other => Answered(criterion, other, patient.AsOf).With(Caution.Derived)))
            .ToList();
        if (answers.Count > 0)
        {
            var best = answers.MaxBy(answer => answer.Truth)!;
            var met = answers.Where(answer => answer.Truth == Truth.Met).ToList();
            return best.Truth == Truth.Met && met.All(answer => answer.Change?.On is not null) ? met.MaxBy(answer => answer.Change!.On)! : best;
        }

        if (denied is not null)
            return Answer.Of(false, denied);
        return EarlierDiagnosis(patient) is { } earlier
            ? Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.OtherMalignancy), earlier)
            : Answer.Unknown(new MissingFact(MissingKind.NotRecorded, FactTopic.OtherMalignancy));
    }

    private static Answer Answered(OtherMalignancyCriterion criterion, Other other, DateOnly asOf)
    {
        var excepted = criterion.Except.Select(exception => Excepted(exception, other)).DefaultIfEmpty(Truth.NotMet).Max();
        if (excepted == Truth.Met)
            return Answer.Of(false, other.Fact);
        var (within, lapses) = Within(criterion.WithinYears, other.LastActive, asOf);
        if (within == Truth.NotMet)
            return Answer.Of(false, other.Fact);
        if (excepted == Truth.Unknown)
            return Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.OtherMalignancy), other.Fact);
        if (within == Truth.Met)
            return lapses is { } on ? Answer.Of(true, other.Fact).MayChange(on) : Answer.Of(true, other.Fact);
        return other.LastActive is null
            ? Answer.Unknown(new MissingFact(MissingKind.NotReported, FactTopic.OtherMalignancy), other.Fact)
            : Answer.Unknown(new MissingFact(MissingKind.TooCoarse, FactTopic.OtherMalignancy), other.Fact).With(Caution.ImpreciseDate);
    }

    /// <summary>Whether it was active within the years, and the first day on which it no longer will have been.</summary>
    private static (Truth Within, DateOnly? Lapses) Within(int? years, PartialDate? lastActive, DateOnly asOf)
    {
        if (years is not { } window)
            return (Truth.Met, null);
        if (lastActive is not { } last)
            return (Truth.Unknown, null);
        var limit = asOf.AddYears(-window);
        if (last.Latest < limit)
            return (Truth.NotMet, null);
        return last.Earliest >= limit ? (Truth.Met, last.Earliest.AddYears(window).AddDays(1)) : (Truth.Unknown, null);
    }

    private static Truth Excepted(ExceptedMalignancy exception, Other other)
    {
        var kinds = exception.Code is not { } asked ? [Truth.Met] : other.MayBe.Select(code => Diagnoses.Covers(asked, code)).Distinct().ToList();
        var kind = kinds is [var sure] ? sure : Truth.Unknown;
        var inSitu = other.InSitu ?? (other.MayBe is { IsEmpty: false } nodes && nodes.All(InSituNodes.Contains) ? true : null);
        return Least(kind, Same(exception.InSitu ? true : null, inSitu), Same(exception.LowRisk ? true : null, other.LowRisk));
    }

    private static Other Of(OtherMalignancyFact fact) => new(
        fact,
        fact.OncoTreeCode is { } code ? Diagnoses.MayBe(code, null, null) : [],
        fact.InSitu,
        fact.LowRisk,
        fact.LastActive);

    private static IEnumerable<Other> SecondDiagnoses(PatientFacts patient)
    {
        var current = Current(patient).ToList();
        return current.Skip(1)
            .Where(fact => !Diagnoses.OnOneBranch(fact.OncoTreeCode, current[0].OncoTreeCode))
            .Select(fact => new Other(fact, Diagnoses.MayBe(fact), null, null, PartialDate.Of(patient.AsOf)));
    }

    private static DiagnosisFact? EarlierDiagnosis(PatientFacts patient)
    {
        var now = Current(patient).SelectMany(fact => Diagnoses.MayBe(fact)).ToList();
        return patient.All<DiagnosisFact>().FirstOrDefault(fact => Diagnoses.MayBe(fact).All(was => !now.Any(node => Diagnoses.OnOneBranch(was, node))));
    }
}
