using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Which treatments a question is about, and what proves that there was none.</summary>
internal static class TherapySubjects
{
    private const string Supportive = "supportive therapy";
    private const string Anticancer = "systemic anticancer therapy";

    /// <summary>Given with fluorouracil to make it work better; its absence from a record says nothing of the regimen.</summary>
    private const string Modulator = "folinic acid derivative";

    /// <summary>Whether a treatment is of the asked kind; unknown when it is recorded more coarsely than asked.</summary>
    public static TherapyCheck Is(TherapyFact fact, TherapySubject subject)
    {
        var name = subject.ToString();
        if (subject.Drug is { } drug)
            return fact.Modality == TherapyModality.Systemic ? IsDrug(fact, drug, name) : TherapyCheck.NotMet;
        if (fact.Modality != subject.Kind || (subject.Kind == TherapyModality.Systemic && IsSupportive(fact)))
            return TherapyCheck.NotMet;
        TherapyCheck[] parts =
        [
            subject.Investigational ? Told(fact.Investigational, FactTopic.TrialParticipation, name) : TherapyCheck.Met,
            subject.Intent is { } intent ? HasIntent(fact, intent, name) : TherapyCheck.Met,
            subject.Transplant is { } kind ? Transplants.Is(fact.Transplant, kind, name) : TherapyCheck.Met,
            subject.Site is { } site ? IsSite(fact, site, name) : TherapyCheck.Met,
        ];
        return parts.MinBy(part => part.Truth)!;
    }

    /// <summary>Whether it was given for this; what is given around surgery is given to cure.</summary>
    public static TherapyCheck HasIntent(TherapyFact fact, TherapyIntent asked, string name) => fact.Intent switch
    {
        { } told => TherapyCheck.Of(told == asked || (asked == TherapyIntent.Curative && told != TherapyIntent.Palliative)),
        null when fact.Line is not null => TherapyCheck.Of(asked == TherapyIntent.Palliative) with { Caution = Caution.Derived },
        _ => TherapyCheck.NotTold(FactTopic.TherapyIntent, name),
    };

    /// <summary>The substances, classes and regimens' members of a treatment that are of the asked drug; all where a modality is asked.</summary>
    public static IEnumerable<string> Drugs(TherapyFact fact, TherapySubject subject) =>
        Members(fact).Where(given => subject.Drug is not { } asked || Substances(asked).Any(member => Terminology.Drugs.Current.IsA(given, member)));

    /// <summary>Whether all that was given only supports or prevents: steroids, bone protection.</summary>
    public static bool IsSupportive(TherapyFact fact) =>
        !fact.Drugs.IsEmpty && Members(fact).All(given => Terminology.Drugs.Current.IsA(given, Supportive) && !Terminology.Drugs.Current.IsA(given, Anticancer));

    /// <summary>The newest statement that the treatment was never given.</summary>
    public static Fact? Denial(TherapySubject subject, PatientFacts patient)
    {
        Fact? said = patient.All<TherapyFact>().FirstOrDefault(fact => !fact.Given && Denies(fact, subject));
        return said ?? (subject.Investigational ? patient.All<TrialParticipationFact>().FirstOrDefault(fact => !fact.Participating) : null);
    }

    /// <summary>What proves that a treatment was never given: a statement about it, or a complete history of cancer treatment without it.</summary>
    public static Fact? ProofOfNever(TherapySubject subject, PatientFacts patient) =>
        Denial(subject, patient) ?? (Transplants.MayBeOrgan(subject) ? null : patient.All<TherapyHistoryFact>().FirstOrDefault(history => history.Complete));

    private static TherapyCheck IsDrug(TherapyFact fact, string asked, string name)
    {
        var drugs = Terminology.Drugs.Current;
        if (drugs.Find(asked) is { Kind: DrugConceptKind.Regimen } regimen)
            return IsRegimen(fact, regimen, name);
        var given = Members(fact).ToList();
        if (given.Exists(one => drugs.IsA(one, asked)) || (given.Count == 0 && asked == Anticancer))
            return TherapyCheck.Met;
        return given.Count == 0 || given.Exists(one => drugs.IsA(asked, one)) ? TherapyCheck.TooCoarse(FactTopic.Therapy, name) : TherapyCheck.NotMet;
    }

    /// <summary>A treatment that contains every drug of a regimen is that regimen, whatever its doses were.</summary>
    private static TherapyCheck IsRegimen(TherapyFact fact, DrugConcept regimen, string name)
    {
        var drugs = Terminology.Drugs.Current;
        var given = Members(fact).ToList();
        var lacking = regimen.Members.Where(member => !drugs.IsA(member, Modulator) && !given.Exists(one => drugs.IsA(one, member) || IsSameSteroid(one, member))).ToList();
        if (lacking.Count == 0)
            return TherapyCheck.Met;
        return given.Count == 0 || lacking.TrueForAll(member => given.Exists(one => drugs.IsA(member, one)))
            ? TherapyCheck.TooCoarse(FactTopic.Therapy, name)
            : TherapyCheck.NotMet;
    }

    /// <summary>Prednisone stands for prednisolone in a regimen, and so does any steroid.</summary>
    private static bool IsSameSteroid(string one, string other) =>
        Terminology.Drugs.Current.IsA(one, "corticosteroid") && Terminology.Drugs.Current.IsA(other, "corticosteroid");

    private static bool Denies(TherapyFact denied, TherapySubject subject)
    {
        if (subject.Drug is { } drug)
            return denied.Modality == TherapyModality.Systemic && (denied.Drugs.IsEmpty || denied.Drugs.Any(never => Terminology.Drugs.Current.IsA(drug, never)));
        return denied.Drugs.IsEmpty && denied.Modality == subject.Kind
            && (denied.Site is null || (subject.Site is { } site && Vocabulary.MetastaticSites.IsWithin(site, denied.Site)))
            && (denied.Transplant is not { } kind || (subject.Transplant is { } asked && Transplants.IsWithin(asked, kind)))
            && (denied.Intent is null || denied.Intent == subject.Intent)
            && (denied.Investigational is null || denied.Investigational == subject.Investigational);
    }

    private static TherapyCheck IsSite(TherapyFact fact, string asked, string name)
    {
        var sites = Vocabulary.MetastaticSites;
        if (fact.Site is not { } site)
            return TherapyCheck.NotTold(FactTopic.RadiotherapySite, name);
        if (sites.IsWithin(site, asked))
            return TherapyCheck.Met;
        return sites.IsWithin(asked, site) ? TherapyCheck.TooCoarse(FactTopic.RadiotherapySite, name) : TherapyCheck.NotMet;
    }

    private static TherapyCheck Told(bool? said, FactTopic topic, string name) => said is { } told ? TherapyCheck.Of(told) : TherapyCheck.NotTold(topic, name);

    private static IEnumerable<string> Members(TherapyFact fact) => fact.Drugs.SelectMany(Substances).Distinct();

    private static IEnumerable<string> Substances(string name) =>
        Terminology.Drugs.Current.Find(name) is { } concept ? Terminology.Drugs.Current.Expand(concept).Select(member => member.Name) : [name];
}
