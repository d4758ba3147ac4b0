using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Pages.Public;

/// <summary>Asks what a trial asks, as far as a layperson can answer it. What is not asked stays unknown and is for the doctor.</summary>
/// <param name="today">The day of asking: answers hold for it.</param>
/// <param name="texts">The words.</param>
internal sealed class MeQuestions(DateOnly today, MeTexts texts)
{
    private const int MostTreatments = 5;
    private const int MostConditions = 6;
    private const int MostSites = 2;
    private const int MostLines = 6;

    private static readonly string[] Stages = ["I", "II", "III", "IV"];

    private static readonly string[] OfReproduction = ["pregnant", "breastfeeding"];

    private CultureInfo Culture => texts.Culture;

    /// <summary>The questions of a trial and of the cohorts that may take somebody in.</summary>
    public static ImmutableArray<MeQuestion> Of(TrialDocument trial, DateOnly today, MeTexts texts)
    {
        var leaves = MeTable.CohortsOf(trial).Select(cohort => cohort.Criteria).Prepend(trial.Criteria)
            .SelectMany(criteria => criteria.Criteria)
            .SelectMany(CriterionGrouping.Leaves)
            .ToList();
        var ask = new MeQuestions(today, texts);
        return
        [
            .. ask.Age(leaves), .. ask.Sex(leaves), .. ask.Diagnosis(leaves), .. ask.Spread(leaves), .. ask.Stage(leaves),
            .. ask.Metastases(leaves), .. ask.Treatments(leaves), .. ask.Lines(leaves), .. ask.Function(leaves), .. ask.Conditions(leaves),
            .. new MeMarkers(today, texts).Of(leaves),
        ];
    }

    private IEnumerable<MeQuestion> Age(List<Criterion> leaves)
    {
        var cuts = leaves.OfType<AgeCriterion>().SelectMany(asked => Cuts(asked.Range, asked.Unit == AgeUnit.Months ? 12 : 1)).Where(cut => cut > 0).Distinct().Order().ToList();
        if (cuts.Count == 0)
            yield break;
        var spans = cuts.Prepend(0).Zip(cuts.Select(cut => (int?)cut).Append(null), (from, next) => (From: from, To: next - 1));
        yield return new(MeTopic.Person, texts["Question.Age"], [.. spans.Select(span => new MeOption(Ages(span.From, span.To), [Born(span.From)]))]);
    }

    private string Ages(int from, int? to) => (from, to) switch
    {
        (0, { } last) => texts.Format("Age.Under", last + 1),
        (_, null) => texts.Format("Age.From", from),
        (_, { } last) => texts.Format("Age.Between", from, last),
    };

    /// <summary>The whole numbers at which a range begins to count or ceases to.</summary>
    private static IEnumerable<int> Cuts(NumericRange range, int each = 1)
    {
        if (range.Min is { } min)
            yield return (int)(range.MinExclusive ? Math.Floor(min / each) + 1 : Math.Ceiling(min / each));
        if (range.Max is { } max)
            yield return (int)(range.MaxExclusive ? Math.Ceiling(max / each) : Math.Floor(max / each) + 1);
    }

    private BirthFact Born(int years)
    {
        var (earliest, latest) = BirthFact.IntervalFor(years, today);
        return new() { Id = "age", Date = today, Source = FactSource.Patient, Earliest = earliest, Latest = latest };
    }

    private IEnumerable<MeQuestion> Sex(List<Criterion> leaves)
    {
        if (leaves.Exists(leaf => leaf is SexCriterion))
        {
            yield return new(MeTopic.Person, texts["Question.Sex"],
                [.. Enum.GetValues<Sex>().Select(sex => new MeOption(texts.Of("Sex", sex), [new SexFact { Id = "sex", Date = today, Source = FactSource.Patient, Sex = sex }]))]);
        }
    }

    /// <summary>Every tumour type that the criteria name, the kinds of one from which some are left out, and "another".</summary>
    private IEnumerable<MeQuestion> Diagnosis(List<Criterion> leaves)
    {
        const int Most = 30;
        var asked = leaves.OfType<DiagnosisCriterion>().ToList();
        var named = asked.SelectMany(one => one.Codes.Concat(one.Except)).Where(code => OncoTree.Current.Find(code) is not null);
        var parts = asked.Where(one => !one.Except.IsEmpty).SelectMany(one => one.Codes)
            .SelectMany(code => OncoTree.Current.All.Where(type => type.Parent == code)).Select(type => type.Code);
        var codes = named.Concat(parts).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToList();
        if (asked.Count == 0)
            yield break;
        var options = codes.Select(code => new MeOption(Said(new DiagnosisCriterion { Codes = [code] }), [Diagnosed(code)]));
        var others = new[] { (Text: texts["Diagnosis.OtherSolid"], Is: (Func<string, bool>)OncoTree.Current.IsSolid), (Text: texts["Diagnosis.OtherBlood"], Is: OncoTree.Current.IsLiquid) }
            .Select(kind => (kind.Text, Code: Apart(codes, kind.Is)))
            .Where(kind => kind.Code is not null)
            .Select(kind => new MeOption(kind.Text, [Diagnosed(kind.Code!)]));
        yield return new(MeTopic.Disease, texts["Question.Diagnosis"], [.. options, .. others]) { Help = texts["Help.Diagnosis"] };
    }

    /// <summary>A tumour type of a kind that has nothing to do with those named: it stands for all such.</summary>
    private static string? Apart(List<string> codes, Func<string, bool> isKind) => OncoTree.Current.All.Select(type => type.Code).FirstOrDefault(code =>
        isKind(code) && !codes.Exists(named => OncoTree.Current.IsWithin(code, named) || OncoTree.Current.IsWithin(named, code)));

    private DiagnosisFact Diagnosed(string code) => new() { Id = "diagnosis", Date = today, Source = FactSource.Patient, OncoTreeCode = code };

    private IEnumerable<MeQuestion> Spread(List<Criterion> leaves)
    {
        DiseaseExtent[] extents = [DiseaseExtent.Localised, DiseaseExtent.LocallyAdvanced, DiseaseExtent.Metastatic];
        if (leaves.Exists(leaf => leaf is ExtentCriterion or StageCriterion or MetastasisCountCriterion))
        {
            yield return new(MeTopic.Disease, texts["Question.Spread"],
                [.. extents.Select(extent => new MeOption(texts.Of("Spread", extent), [new ExtentFact { Id = "extent", Date = today, Source = FactSource.Patient, Extent = extent }]))]);
        }
    }

    private IEnumerable<MeQuestion> Stage(List<Criterion> leaves)
    {
        if (leaves.Exists(leaf => leaf is StageCriterion))
        {
            yield return new(MeTopic.Disease, texts["Question.Stage"], [.. Stages.Select(stage => new MeOption(
                texts.Format("Stage.Of", stage),
                [new StageFact { Id = "stage", Date = today, Source = FactSource.Patient, Stage = StageRange.TryParse(stage, out var range) ? range : throw new InvalidOperationException(stage) }]))])
            {
                Help = texts["Help.Stage"],
            };
        }
    }

    private IEnumerable<MeQuestion> Metastases(List<Criterion> leaves)
    {
        foreach (var site in leaves.OfType<MetastasisCriterion>().Select(asked => asked.Site).Distinct().OrderByDescending(site => site == "brain").Take(MostSites))
        {
            yield return site == "brain"
                ? new(MeTopic.Disease, texts["Question.Brain"],
                [
                    new(texts["Brain.None"], [Metastasis(site, present: false)]),
                    new(texts["Brain.Active"], [Metastasis(site, present: true, active: true)]),
                    new(texts["Brain.Stable"], [Metastasis(site, present: true, active: false)]),
                    new(texts["Brain.Some"], [Metastasis(site, present: true)]),
                ])
                : YesOrNo(MeTopic.Disease, new MetastasisCriterion { Site = site }, present => Metastasis(site, present));
        }
    }

    private MetastasisFact Metastasis(string site, bool present, bool? active = null) =>
        new() { Id = $"metastasis {site}", Date = today, Source = FactSource.Patient, Site = site, Present = present, Active = active, Treated = active == false ? true : null };

    /// <summary>The treatments that most criteria ask for, each in its plain form; how it went is for the doctor.</summary>
    private IEnumerable<MeQuestion> Treatments(List<Criterion> leaves) => leaves
        .Select(leaf => leaf switch { PriorTherapyCriterion prior => prior.Subject, WashoutCriterion washout => washout.Subject, _ => null })
        .OfType<TherapySubject>()
        .Where(subject => !subject.Investigational && (subject.Drug is not null || subject.Kind != TherapyModality.Systemic))
        .GroupBy(subject => subject)
        .OrderByDescending(subject => subject.Count())
        .Take(MostTreatments)
        .Select(subject => YesOrNo(MeTopic.Treatment, new PriorTherapyCriterion { Subject = subject.Key }, given => new TherapyFact
        {
            Id = $"treatment {subject.Key}",
            Date = today,
            Source = FactSource.Patient,
            Modality = subject.Key.Kind,
            Drugs = subject.Key.Drug is { } drug ? [drug] : [],
            Given = given,
            Site = subject.Key.Site,
            Transplant = subject.Key.Transplant,
            Intent = subject.Key.Intent,
        }));

    private IEnumerable<MeQuestion> Lines(List<Criterion> leaves)
    {
        var last = leaves.OfType<LinesCriterion>().SelectMany(asked => Cuts(asked.Range)).Where(cut => cut is > 0 and <= MostLines).DefaultIfEmpty(0).Max();
        if (last == 0)
            yield break;
        yield return new(MeTopic.Treatment, texts["Question.Lines"], [.. Enumerable.Range(0, last + 1).Select(lines => new MeOption(
            lines == last ? texts.Format("Lines.Most", lines) : lines.ToString(Culture),
            [new TherapyHistoryFact { Id = "lines", Date = today, Source = FactSource.Patient, Complete = false, Lines = lines }]))])
        {
            Help = texts["Help.Lines"],
        };
    }

    private IEnumerable<MeQuestion> Function(List<Criterion> leaves)
    {
        const int Worst = 4;
        if (leaves.Exists(leaf => leaf is PerformanceCriterion { Scale: PerformanceScale.Ecog or PerformanceScale.Karnofsky }))
        {
            yield return new(MeTopic.Function, texts["Question.Function"], [.. Enumerable.Range(0, Worst + 1).Select(status => new MeOption(
                texts[$"Function.{Words[status]}"],
                [new PerformanceFact { Id = "function", Date = today, Source = FactSource.Patient, Scale = PerformanceScale.Ecog, Value = status }]))]);
        }
    }

    /// <summary>Names of the five descriptions of daily life, for ECOG 0 to 4.</summary>
    internal static readonly ImmutableArray<string> Words = ["Fully", "Restricted", "Upright", "Limited", "Disabled"];

    private IEnumerable<MeQuestion> Conditions(List<Criterion> leaves) => leaves
        .OfType<ConditionCriterion>()
        .Where(asked => asked.Kind is ConditionKind.Comorbidity or ConditionKind.Infection || (asked.Kind == ConditionKind.Reproduction && OfReproduction.Contains(asked.Code)))
        .Select(asked => (asked.Kind, asked.Code))
        .Distinct()
        .OrderByDescending(asked => asked.Kind == ConditionKind.Reproduction)
        .Take(MostConditions)
        .Select(asked => YesOrNo(
            MeTopic.Condition,
            new ConditionCriterion { Kind = asked.Kind, Code = asked.Code },
            present => new ConditionFact { Id = asked.Code, Date = today, Source = FactSource.Patient, Kind = asked.Kind, Code = asked.Code, Present = present }));

    private MeQuestion YesOrNo(MeTopic topic, Criterion said, Func<bool, Fact> fact) =>
        new(topic, texts.Format("Question.Said", Said(said)), [new(texts["Reply.Yes"], [fact(true)]), new(texts["Reply.No"], [fact(false)])]);

    private string Said(Criterion criterion) => PlainText.PartLine(criterion, Culture);
}
