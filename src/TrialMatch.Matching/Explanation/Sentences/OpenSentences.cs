using System.Resources;
using TrialMatch.Matching.Criteria;

namespace TrialMatch.Matching.Explanation.Sentences;

/// <summary>Questions for a person, sentences that nobody has structured, kinds that this version does not know.</summary>
internal static class OpenSentences
{
    private static readonly ResourceManager Texts = new(typeof(OpenSentences));

    public static Statement? Of(Criterion criterion, Speech speech) => criterion switch
    {
        JudgementCriterion { Unstructured: true } sentence => form => speech.Say(Texts, $"Unstructured.{form}", sentence.Question.Trim()),
        JudgementCriterion judgement => form => speech.Say(Texts, $"Judgement.{form}", judgement.Question.Trim()),
        UnrecognisedCriterion => form => speech.Say(Texts, $"Unrecognised.{form}"),
        _ => null,
    };
}
