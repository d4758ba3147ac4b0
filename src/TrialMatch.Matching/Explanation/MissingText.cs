using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Explanation;

/// <summary>Says in words what is missing, in a language.</summary>
public static class MissingText
{
    /// <summary>The question and why it is open: "EGFR: variants (not tested)".</summary>
    public static string Of(MissingFact missing, CultureInfo culture) =>
        $"{Topic(missing, culture)} ({Texts.Of("Missing", missing.Kind, culture)})";

    /// <summary>The question alone: "EGFR: variants".</summary>
    public static string Topic(MissingFact missing, CultureInfo culture) =>
        Texts.Of("Topic", missing.Topic, culture, Subject(missing, culture));

    private static string Subject(MissingFact missing, CultureInfo culture) => missing.Topic switch
    {
        FactTopic.Metastasis => FactText.TermName(Vocabulary.MetastaticSites, missing.Subject, culture),
        FactTopic.Measurement => FactText.AnalyteName(missing.Subject, culture),
        FactTopic.Performance => Enum.TryParse<PerformanceScale>(missing.Subject, out var scale) ? FactText.ScaleName(scale) : missing.Subject,
        FactTopic.Condition => Enum.GetValues<ConditionKind>()
            .Select(kind => FactText.ConditionName(missing.Subject, kind, culture))
            .FirstOrDefault(name => name != missing.Subject, missing.Subject),
        FactTopic.Signature => missing.Subject switch
        {
            nameof(Signature.Codeletion1p19q) => "1p/19q",
            var other => other.ToUpperInvariant(),
        },
        FactTopic.Virus => Enum.TryParse<TumourVirus>(missing.Subject, out var virus) ? Words.Viruses.Write(virus) : missing.Subject,
        FactTopic.Therapy or FactTopic.TherapyDate or FactTopic.TherapyOutcome => missing.Subject switch
        {
            "systemic" => Texts.Of("Fact.Modality", TherapyModality.Systemic, culture),
            "radiotherapy" => Texts.Of("Fact.Modality", TherapyModality.Radiotherapy, culture),
            "surgery" => Texts.Of("Fact.Modality", TherapyModality.Surgery, culture),
            "transplant" => Texts.Of("Fact.Modality", TherapyModality.Transplant, culture),
            var drug => FactText.DrugName(drug, culture),
        },
        _ => missing.Subject,
    };
}
