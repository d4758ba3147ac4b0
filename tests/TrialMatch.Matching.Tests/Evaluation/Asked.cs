using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using static TrialMatch.Matching.Tests.Evaluation.Given;

namespace TrialMatch.Matching.Tests.Evaluation;

/// <summary>A question in the words of a protocol to a patient in the words of a clinician.</summary>
internal static class Asked
{
    /// <summary>The answer on <see cref="Given.Today"/>.</summary>
    /// <param name="patient">A profile line written that day.</param>
    /// <param name="criterion">One criterion in the notation.</param>
    public static CriterionEvaluation Of(string patient, string criterion)
    {
        var profile = ProfileLine.Parse(patient, Today);
        profile.Errors.Should().BeEmpty(patient);
        var criteria = CriteriaNotation.Parse(criterion);
        criteria.Errors.Should().BeEmpty(criterion);
        return profile.Profile!.Asked(criteria.Criteria!.Criteria.Single());
    }

    /// <summary>The answer in short: <c>met</c>, <c>not met</c>, or what is missing: <c>NotReported Measurement ALT</c>.</summary>
    public static string Briefly(string patient, string criterion)
    {
        var answer = Of(patient, criterion);
        return answer.Truth switch
        {
            Truth.Met => "met",
            Truth.NotMet => "not met",
            _ => string.Join("; ", answer.Missing.Select(missing => $"{missing.Kind} {missing.Topic} {missing.Subject}".TrimEnd())),
        };
    }
}
