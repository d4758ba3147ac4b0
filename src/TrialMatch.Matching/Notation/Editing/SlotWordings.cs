using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation.Editing;

/// <summary>An answer that a line can take.</summary>
/// <param name="Text">As the line writes it.</param>
/// <param name="Facts">What it says.</param>
public sealed record SlotAnswer(string Text, ImmutableArray<CitedFact> Facts)
{
    private static readonly CultureInfo AnyOne = CultureInfo.GetCultureInfo("en");

    /// <summary>Whether another answer says the same, in whichever words.</summary>
    public bool SaysWhat(SlotAnswer other) => In(AnyOne) == other.In(AnyOne);

    /// <summary>What it says, in words.</summary>
    public string In(CultureInfo culture) => string.Join("; ", Facts.Select(fact => FactText.Of(fact, culture)).Distinct());
}

/// <summary>How a line tells what a slot asks for: the usual answers, and the reading of what somebody typed into its field.</summary>
public static class SlotWordings
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>The usual answers carry no dates, so that any day serves to read them.</summary>
    private static readonly DateOnly AnyDay = new(2026, 1, 1);

    /// <summary>They are asked for with every letter that somebody types; there are no more of them than criteria ask for.</summary>
    private static readonly ConcurrentDictionary<ProfileSlot, ImmutableArray<SlotAnswer>> Known = new();

    /// <summary>The usual answers, each in words that a line reads as that answer and nothing else; none where only a number or a name can tell.</summary>
    public static ImmutableArray<SlotAnswer> AnswersTo(ProfileSlot slot) => Known.GetOrAdd(slot, static asked =>
        [.. Usual(asked).Select(text => ReadAsItem(asked, text, AnyDay)).OfType<SlotAnswer>().DistinctBy(answer => answer.In(English))]);

    /// <summary>
    /// What was typed into a slot's own field, where its name need not be repeated: <c>p.L858R</c> beside EGFR, <c>12.5</c> beside haemoglobin;
    /// <see langword="null"/> when it says nothing of the slot, or more than that.
    /// </summary>
    public static SlotAnswer? Read(ProfileSlot slot, string typed, DateOnly today) =>
        string.IsNullOrWhiteSpace(typed) || typed.Length > NotationLimits.ProfileLine / 2 || typed.AsSpan().ContainsAny(',', ';')
            ? null
            : Wordings(slot, typed.Trim()).Select(text => ReadAsItem(slot, text, today)).FirstOrDefault(answer => answer is not null);

    private static SlotAnswer? ReadAsItem(ProfileSlot slot, string text, DateOnly today)
    {
        var read = ProfileLine.Parse(text, today);
        var facts = read.Items.SelectMany(item => item.Facts).ToImmutableArray();
        return read.Success && facts.Length > 0 && facts.All(slot.IsToldBy) ? new SlotAnswer(text, facts) : null;
    }

    /// <summary>The name of the slot's subject as a line writes it.</summary>
    private static string NameOf(ProfileSlot slot) => MissingText.Subject(new MissingFact(MissingKind.NotRecorded, slot.Topic, slot.Subject), English);

    private static IEnumerable<string> Wordings(ProfileSlot slot, string typed)
    {
        yield return typed;
        switch (slot.Topic)
        {
            case FactTopic.Age:
                yield return new PersonWording("", typed).ToString();
                break;
            case FactTopic.Stage:
                yield return $"stage {typed}";
                break;
            case FactTopic.Residence:
                yield return $"place {typed}";
                break;
            case FactTopic.Diagnosis:
                yield return $"diagnosis {typed}";
                break;
            case FactTopic.Therapy:
                yield return $"after {typed}";
                break;
            case FactTopic.LifeExpectancy:
                yield return $"life expectancy {typed}";
                break;
            case FactTopic.Lines:
                yield return $"{typed} prior lines";
                break;
            case FactTopic.Metastasis:
                yield return $"{NameOf(slot)} mets {typed}";
                break;
            default:
                yield return $"{NameOf(slot)} {typed}";
                yield return $"{slot.Subject} {typed}";
                break;
        }
    }

    private static IEnumerable<string> Usual(ProfileSlot slot)
    {
        var name = NameOf(slot);
        return slot.Topic switch
        {
            FactTopic.Sex => ["F", "M"],
            FactTopic.Stage => ["stage I", "stage II", "stage III", "stage IV"],
            FactTopic.Extent => ["localised", "locally advanced", "unresectable", "metastatic"],
            FactTopic.MeasurableDisease => ["measurable disease", "not measurable"],
            FactTopic.OtherMalignancy => ["no other malignancy"],
            FactTopic.Performance => Enumerable.Range(0, slot.Subject == nameof(PerformanceScale.Ecog) ? 5 : 0).Select(value => string.Create(CultureInfo.InvariantCulture, $"{name} {value}"))
                .Concat(slot.Subject == nameof(PerformanceScale.Ecog) ? [] : Enumerable.Range(4, 7).Reverse().Select(value => string.Create(CultureInfo.InvariantCulture, $"{name} {value * 10}"))),
            FactTopic.Metastasis => [$"{name} mets", $"{name} mets stable", $"{name} mets active", $"no {name} mets"],
            FactTopic.MetastasisCount => ["1 metastases", "2 metastases", "3 metastases", "5 metastases", "6 metastases"],
            FactTopic.Variant => [$"{name} mutated", $"{name} wild type"],
            FactTopic.CopyNumber => [$"{name} amplification", $"{name} not amplified", $"{name} homozygous deletion"],
            FactTopic.Fusion => [$"{name} fusion", $"no {name} fusion"],
            FactTopic.Expression when slot.Subject == ExpressionSyntax.PdL1 => ["PD-L1 TPS <1%", "PD-L1 TPS 1-49%", "PD-L1 TPS 50%", "PD-L1 CPS 10"],
            FactTopic.Expression => [$"{name} positive", $"{name} negative", $"{name} IHC 3+", $"{name} IHC 2+", $"{name} IHC 1+", $"{name} IHC 0", $"{name} low"],
            FactTopic.Signature => Enum.TryParse<Signature>(slot.Subject, out var signature) && Words.ResultOf(signature) is var (positive, negative)
                ? [$"{Words.Signatures.Write(signature)} {positive}", $"{Words.Signatures.Write(signature)} {negative}"]
                : [$"{slot.Subject} present", $"{slot.Subject} absent"],
            FactTopic.Virus => [$"{name} positive", $"{name} negative"],
            FactTopic.Pharmacogenetics => [$"{name} normal metaboliser", $"{name} intermediate metaboliser", $"{name} poor metaboliser"],
            FactTopic.Therapy => [$"after {slot.Subject}", $"no prior {slot.Subject}", $"prior {slot.Subject}"],
            FactTopic.Lines => ["untreated", "1 prior line", "2 prior lines", "3 prior lines"],
            FactTopic.PlatinumSensitivity => ["platinum sensitive", "platinum resistant"],
            FactTopic.TrialParticipation => ["not in another trial", "in another trial"],
            FactTopic.Condition => [name, slot.Subject, $"no {name}", $"no {slot.Subject}", $"{name} negative"],
            FactTopic.Toxicity => slot.Subject.Length == 0 ? ["no other toxicity", "toxicity grade 1", "toxicity grade 2"] : [$"no {name} toxicity", $"toxicity {name} grade 1", $"toxicity {name} grade 2"],
            FactTopic.LifeExpectancy => ["life expectancy 3 months", "life expectancy 6 months", "life expectancy 12 months"],
            FactTopic.Score => Scores.Current.Find(slot.Subject) is { Classes.IsEmpty: false } score ? score.Classes.Select(value => $"{slot.Subject} {value}") : [],
            _ => [],
        };
    }
}
