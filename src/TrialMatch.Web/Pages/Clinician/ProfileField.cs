using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Notation.Editing;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>The parts of the form beside the line.</summary>
public enum FieldGroup
{
    /// <summary>Sex, age, place.</summary>
    Person,

    /// <summary>Diagnosis, stage, extent, function.</summary>
    Disease,

    /// <summary>What was found in the tumour or in the blood of it.</summary>
    Markers,

    /// <summary>Metastases.</summary>
    Metastases,

    /// <summary>Earlier treatment.</summary>
    Treatment,

    /// <summary>Laboratory values.</summary>
    Measurements,

    /// <summary>Other conditions.</summary>
    Conditions,
}

/// <summary>A field of the form beside the line: one thing of the patient, as the line tells it.</summary>
public sealed record ProfileField
{
    private const string Prefix = "slot.";

    /// <summary>What it is about.</summary>
    public required ProfileSlot Slot { get; init; }

    /// <summary>How many open trials for the diagnosis ask it; 0 where every patient is asked.</summary>
    public int Trials { get; init; }

    /// <summary>What the line says, or what was typed and could not be taken over.</summary>
    public required string Value { get; init; }

    /// <summary>The usual answers.</summary>
    public ImmutableArray<SlotAnswer> Answers { get; init; } = [];

    /// <summary>Why what was typed is not in the line.</summary>
    public EditOutcome Outcome { get; init; }

    /// <summary>The name under which it is sent.</summary>
    public string Name => NameOf(Slot);

    /// <summary>Its id on the page: as the name, without what an id may not have.</summary>
    public string Id => IdOf(Slot);

    /// <summary>Where it stands.</summary>
    public FieldGroup? Group => GroupOf(Slot.Topic);

    /// <summary>What it asks, in words.</summary>
    public string LabelIn(CultureInfo culture) => MissingText.Topic(new MissingFact(MissingKind.NotRecorded, Slot.Topic, Slot.Subject), culture);

    /// <summary>The answer among the usual ones that says the same as the value; <see langword="null"/> when none does.</summary>
    public SlotAnswer? Chosen(DateOnly today) => SlotWordings.Read(Slot, Value, today) is { } read
        ? Answers.FirstOrDefault(read.SaysWhat)
        : null;

    /// <summary>What stands on a page for a slot, as an id.</summary>
    public static string IdOf(ProfileSlot slot) => string.Concat($"{slot.Topic}-{slot.Subject}".Select(letter => char.IsLetterOrDigit(letter) || letter == '-' ? letter : '_'));

    /// <summary>The name under which the field of a slot is sent.</summary>
    public static string NameOf(ProfileSlot slot) => $"{Prefix}{slot.Topic}.{slot.Subject}";

    /// <summary>The slot of a field that was sent; <see langword="null"/> for other fields.</summary>
    public static ProfileSlot? SlotOf(string name, string prefix = Prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
        && name.IndexOf('.', prefix.Length) is var dot and > 0
        && Enum.TryParse<FactTopic>(name.AsSpan(prefix.Length, dot - prefix.Length), out var topic)
        && Enum.IsDefined(topic)
            ? new ProfileSlot(topic, name[(dot + 1)..])
            : null;

    /// <summary>Where a kind of fact stands; nowhere where a line alone can tell it well.</summary>
    internal static FieldGroup? GroupOf(FactTopic topic) => topic switch
    {
        FactTopic.Sex or FactTopic.Age or FactTopic.Residence => FieldGroup.Person,
        FactTopic.Diagnosis or FactTopic.Stage or FactTopic.Extent or FactTopic.MeasurableDisease or FactTopic.OtherMalignancy or FactTopic.Performance
            or FactTopic.Score or FactTopic.LifeExpectancy => FieldGroup.Disease,
        FactTopic.Variant or FactTopic.CopyNumber or FactTopic.Fusion or FactTopic.Expression or FactTopic.Signature or FactTopic.Virus
            or FactTopic.Pharmacogenetics => FieldGroup.Markers,
        FactTopic.Metastasis or FactTopic.MetastasisCount => FieldGroup.Metastases,
        FactTopic.Therapy or FactTopic.Lines or FactTopic.PlatinumSensitivity or FactTopic.TrialParticipation => FieldGroup.Treatment,
        FactTopic.Measurement => FieldGroup.Measurements,
        FactTopic.Condition or FactTopic.Toxicity => FieldGroup.Conditions,
        _ => null,
    };
}
