using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Assessment;
using TrialMatch.Panel.Intake;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Statistics;

/// <summary>A year of cases, each led through the real deciders by chance with a seed. Every case is its list of events.</summary>
internal sealed class ASimulatedYear(int seed)
{
    private static readonly (string Region, string[] Trusts)[] Country =
    [
        ("Helse Nord", ["UNN HF", "Nordlandssykehuset HF", "Finnmarkssykehuset HF"]),
        ("Helse Midt-Norge", ["St. Olavs hospital HF"]),
        ("Helse Vest", ["Helse Bergen HF", "Helse Stavanger HF"]),
        ("Helse Sør-Øst", ["OUS HF", "Ahus HF", "Sykehuset Telemark HF"]),
    ];

    private readonly Random _random = new(seed);

    /// <summary>So many cases, each begun on some day of 2025.</summary>
    public ImmutableArray<ImmutableArray<object>> Cases(int count) => [.. Enumerable.Range(0, count).Select(_ => OneCase())];

    private ImmutableArray<object> OneCase()
    {
        var life = new Life(new DateTimeOffset(2025, 1, 1, 11, 0, 0, TimeSpan.Zero).AddDays(_random.Next(365)));
        var place = Country[_random.Next(Country.Length)];
        // Most come from the first trust of a region, so that some of the others are small.
        var trust = place.Trusts[_random.Next(4) > 0 ? 0 : _random.Next(place.Trusts.Length)];
        var unit = new TreatingUnit("no-1", trust, trust, _random.Next(100) == 0 ? null : place.Region);
        life.Do(c => DraftCaseDecider.Decide(new(Patient, CaseKind.SolidTumour, unit, Consent with { On = new DateOnly(2024, 12, 1) }), c, Doctor, life.Now));
        life.Do(c => WriteReferralDecider.Decide(new(Written with { ImagingOn = null }), c, Doctor, life.Now));
        life.Do(_ => Decision.Of(Attached));
        life.Do(c => SendToRegionalReviewDecider.Decide(new(), c, Doctor, life.Now));
        if (Chance(3))
            return life.End(c => WithdrawCaseDecider.Decide(new(Pick<WithdrawalReason>()), c, Doctor, life.Now));
        life.Do(c => RecordRegionalConclusionDecider.Decide(new(new("Konklusjon.")), c, Regional, life.Now));
        life.Do(c => SubmitCaseDecider.Decide(new(), c, Doctor, life.Now));
        while (Chance(15))
        {
            life.Do(c => ReturnCaseDecider.Decide(new([], null), c, WithoutImaging, Coordinator, life.Now));
            life.Wait(_random.Next(1, 9));
            life.Do(c => SubmitCaseDecider.Decide(new(), c, Doctor, life.Now));
        }

        if (Chance(12))
            return life.End(c => DeclineCaseDecider.Decide(new(Pick<DeclineReason>(), null), c, Coordinator, life.Now));
        life.Wait(_random.Next(3));
        life.Do(c => AcceptCaseDecider.Decide(new([], Contact), c, Complete, Coordinator, life.Now));
        if (Chance(4))
            return life.End(c => RecordDeathDecider.Decide(new(NorwegianTime.Day(life.Now)), c, Doctor, life.Now));
        Assess(life);
        Follow(life);
        return life.Events;
    }

    private void Assess(Life life)
    {
        life.Do(c => AssignCaseDecider.Decide(new([new("lead", Part.Lead), new("co", Part.CoAssessor)]), c, Panelists, NoLoads, Coordinator, life.Now));
        life.Do(c => DeclareImpartialityDecider.Decide(new(), c, Lead, life.Now));
        life.Do(c => DeclareImpartialityDecider.Decide(new(), c, Co, life.Now));
        if (Chance(20))
        {
            life.Do(c => RequestInformationDecider.Decide(new(Guid.NewGuid(), new("Mer?")), c, Lead, life.Now));
            life.Wait(_random.Next(1, 6));
            life.Do(c => ProvideInformationDecider.Decide(new(new("Ja."), null), c, Doctor, life.Now));
        }

        life.Do(c => GiveOpinionDecider.Decide(new(new("A."), []), c, Lead, life.Now));
        life.Wait(_random.Next(11));
        life.Do(c => GiveOpinionDecider.Decide(new(new("B."), []), c, Co, life.Now));
        life.Do(c => DraftAdviceDecider.Decide(new(Advice(), new("Råd.")), c, Lead, life.Now));
        life.Do(c => SendToSecondReadDecider.Decide(new("reader"), c, Panelists, Lead, life.Now));
        life.Do(c => DeclareImpartialityDecider.Decide(new(), c, Reader, life.Now));
        life.Do(c => ReadAdviceDecider.Decide(new(true, null), c, Reader, life.Now));
        life.Wait(_random.Next(5));
        life.Do(c => IssueAdviceDecider.Decide(new([]), c, Unchanged, (_, _) => null, Lead, life.Now));
        life.Do(c => ConveyAdviceDecider.Decide(new(true, "nb"), c, Doctor, life.Now));
    }

    private void Follow(Life life)
    {
        var outcome = Pick<DecisionOutcome>();
        NotFollowedReason? reason = outcome == DecisionOutcome.Followed ? null : Pick<NotFollowedReason>();
        life.Do(c => RecordDecisionDecider.Decide(new(outcome, reason, new("Fortalt.")), c, Doctor, life.Now));
        if (outcome != DecisionOutcome.NotFollowed && life.Case!.Advice.Any(item => item.Kind == AdviceKind.TrialNorway))
        {
            var id = Guid.NewGuid();
            life.Do(c => ReferToTrialDecider.Decide(new(id, "NCT00000001", null, SiteKey), c, Doctor, life.Now));
            life.Wait(_random.Next(20));
            life.Do(c => AssessReferralDecider.Decide(new(id, !Chance(20), new("Svar.")), c, Site, life.Now));
            if (life.Case.FollowUps[^1].Step == FollowUpStep.AcceptedForScreening)
            {
                life.Do(c => RecordScreeningDecider.Decide(new(id), c, Site, life.Now));
                life.Do(c => Chance(40)
                    ? RecordScreenFailureDecider.Decide(new(id, Pick<ScreenFailReason>()), c, Site, life.Now)
                    : RecordInclusionDecider.Decide(new(id), c, Site, life.Now));
            }
        }

        if (!Chance(10))
            life.Do(c => CloseCaseDecider.Decide(new(), c, Doctor, life.Now));
    }

    private ImmutableArray<AdviceItem> Advice() => _random.Next(1000) switch
    {
        < 300 => [TrialItem()],
        < 500 => [MethodItem(), new(2, AdviceKind.WorkUp, new("Biopsi."))],
        < 504 => [TrialItem(1, AdviceKind.TrialNordic, "SE")],
        < 750 => [new(1, AdviceKind.NoFurtherTreatment, new("Nei.")), new(2, AdviceKind.Palliation, new("Lindring."))],
        _ => [new(1, AdviceKind.PlanConfirmed, new("Enig.")), TrialItem(2), TrialItem(3)],
    };

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    /// <summary>One case as it goes along.</summary>
    private sealed class Life(DateTimeOffset begun)
    {
        public DateTimeOffset Now { get; private set; } = begun;

        public ImmutableArray<object> Events { get; private set; } = [];

        public PanelCase? Case { get; private set; }

        public void Wait(int days) => Now = Now.AddDays(days);

        public void Do(Func<PanelCase?, Decision> decide)
        {
            var decision = decide(Case);
            if (decision.Refusal is { } refusal)
                throw new InvalidOperationException($"The simulation met {refusal}.");
            Events = Events.AddRange(decision.Events);
            Case = Case.After(decision.Events);
        }

        public ImmutableArray<object> End(Func<PanelCase?, Decision> decide)
        {
            Do(decide);
            return Events;
        }
    }
}
