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
        missing is { Topic: FactTopic.Toxicity, Subject.Length: > 0 }
            ? Texts.Get("Topic.Toxicity.Of", culture, Subject(missing, culture))
            : Texts.Of("Topic", missing.Topic, culture, Subject(missing, culture));

    internal static string Subject(MissingFact missing, CultureInfo culture) => missing.Topic switch
    {
        FactTopic.Metastasis => FactText.TermName(Vocabulary.MetastaticSites, missing.Subject, culture),
        FactTopic.Measurement => FactText.AnalyteName(missing.Subject, culture),
        FactTopic.Performance => Enum.TryParse<PerformanceScale>(missing.Subject, out var scale) ? FactText.ScaleName(scale) : missing.Subject,
        FactTopic.Score => FactText.ScoreName(missing.Subject, culture),
        FactTopic.Toxicity => FactText.TermName(Vocabulary.Toxicities, missing.Subject, culture),
        FactTopic.Condition or FactTopic.ConditionDetail or FactTopic.ConditionDate or FactTopic.MedicationDose => Enum.GetValues<ConditionKind>()
            .Select(kind => FactText.ConditionName(missing.Subject, kind, culture))
            .FirstOrDefault(name => name != missing.Subject, missing.Subject),
        FactTopic.Signature => missing.Subject switch
        {
            nameof(Signature.Codeletion1p19q) => "1p/19q",
            var other => other.ToUpperInvariant(),
        },
        FactTopic.Virus => Enum.TryParse<TumourVirus>(missing.Subject, out var virus) ? Words.Viruses.Write(virus) : missing.Subject,
        FactTopic.Therapy or FactTopic.TherapyDate or FactTopic.TherapyOutcome or FactTopic.TherapyStart or FactTopic.TherapyIntent
            or FactTopic.TherapyLine or FactTopic.TherapyResponse or FactTopic.TherapyProgressionDate or FactTopic.TherapyStopReason
            or FactTopic.TherapyCycles or FactTopic.RadiotherapySite or FactTopic.TransplantKind or FactTopic.HalfLife
            or FactTopic.Intolerance => TherapyText.Subject(missing.Subject, culture),
        _ => missing.Subject,
    };
}
