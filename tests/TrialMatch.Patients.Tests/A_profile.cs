using TrialMatch.Matching.Profiles;
using TrialMatch.Patients.Erasure;
using TrialMatch.Patients.Profiles;
using static TrialMatch.Patients.Tests.Deciding;
using static TrialMatch.Patients.Tests.PatientsFixture;

namespace TrialMatch.Patients.Tests;

public sealed class A_profile
{
    private static readonly object[] Erased = [new ErasureRequested("a", ErasureReason.PatientsRequest), new PatientErased("b")];

    [Fact]
    public void is_opened_with_an_event_for_each_fact()
    {
        var decision = Open("F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, Hb 10.2, 9008 Tromsø");

        decision.Refusal.Should().BeNull();
        decision.Events.Select(e => e.GetType().Name).Should().Equal(
            "ProfileOpened", "SexRecorded", "BirthRecorded", "DiagnosisRecorded", "StageRecorded", "MolecularReportReceived",
            "PerformanceStatusRecorded", "TherapyRecorded", "LabResultRecorded", "ResidenceRecorded");
    }

    [Fact]
    public void knows_the_month_of_birth_when_the_vault_is_told_the_day()
    {
        var decision = OpenProfileDecider.Decide(
            new OpenProfile("hansen", null, ProfileOrigin.Line, Line("F, LUAD")), patient: null, born: new DateOnly(1963, 2, 17), Today);

        decision.Events.OfType<BirthRecorded>().Single().Fact.Should().BeEquivalentTo(new { Earliest = new DateOnly(1963, 2, 1), Latest = new DateOnly(1963, 2, 28) });
    }

    [Fact]
    public void keeps_the_age_that_it_was_told_when_it_was() => OpenProfileDecider.Decide(
        new OpenProfile("hansen", null, ProfileOrigin.Line, Line("F 63, LUAD")), patient: null, born: new DateOnly(1963, 2, 17), Today)
        .Events.OfType<BirthRecorded>().Should().ContainSingle();

    [Fact]
    public void is_opened_once() => OpenProfileDecider.Decide(
        new OpenProfile("hansen", null, ProfileOrigin.Line, Line("F 63")), Opened(), born: null, Today).ShouldBeRefused(Refused.ProfileExists);

    [Fact]
    public void is_not_opened_without_facts() => OpenProfileDecider.Decide(
        new OpenProfile("hansen", null, ProfileOrigin.Json, Profile.Empty), patient: null, born: null, Today).ShouldBeRefused(Refused.NoFacts);

    [Fact]
    public void takes_a_birth_date_no_closer_than_a_month() => Add(Opened(), new BirthFact
    {
        Id = "f1",
        Date = Today,
        Source = FactSource.Registry,
        Earliest = new DateOnly(1963, 2, 17),
        Latest = new DateOnly(1963, 2, 17),
    }).ShouldBeRefused(Refused.TellsWhoItIs);

    [Fact]
    public void takes_no_address_for_a_place()
    {
        var tromsø = Line("9008 Tromsø").Facts.OfType<ResidenceFact>().Single();

        Add(Opened(), tromsø with { Place = tromsø.Place with { Label = "Storgata 5, 9008 Tromsø" } }).ShouldBeRefused(Refused.TellsWhoItIs);
        Add(Opened(), tromsø with { Place = tromsø.Place with { Municipality = "hos Kari" } }).ShouldBeRefused(Refused.TellsWhoItIs);
    }

    [Theory]
    [InlineData("9008 Tromsø")]
    [InlineData("9008")]
    [InlineData("Kirkenes")]
    [InlineData("Finnmark")]
    [InlineData("Bodø")]
    [InlineData("Sweden")]
    [InlineData("Svalbard")]
    [InlineData("Oslo")]
    public void takes_every_place_of_the_tables(string place) => Add(Opened(), Line($"place {place}").Facts.Single()).Refusal.Should().BeNull();

    [Theory]
    [InlineData("Kari Nordmann")]
    [InlineData("17056333012 Kari")]
    [InlineData("Kari")]
    public void takes_no_words_where_a_code_belongs(string words)
    {
        var report = Line("EGFR p.L858R").Facts.OfType<MolecularReport>().Single();

        Add(Opened(), report with { Findings = [new SignatureFinding { Signature = Signature.Mutational, Name = words }] }).ShouldBeRefused(Refused.TellsWhoItIs);
        Add(Opened(), report with { Findings = [new PharmacogeneticFinding { Gene = "DPYD", Genotype = words }] }).ShouldBeRefused(Refused.TellsWhoItIs);
    }

    [Fact]
    public void gives_ids_that_say_nothing()
    {
        var fact = Line("ECOG 1").Facts.Single();

        Recorded(Add(Opened(), fact with { Id = "Kari Nordmann" })).Id.Should().Be("f1");
        Recorded(Add(Opened(new PerformanceStatusRecorded((PerformanceFact)fact)), Line("ECOG 2").Facts.Single())).Id.Should().Be("f2");
    }

    [Fact]
    public void records_nothing_twice() => Add(Opened(new PerformanceStatusRecorded((PerformanceFact)Line("ECOG 1").Facts.Single())), Line("ECOG 1").Facts.Single()).ShouldBe();

    [Fact]
    public void records_again_what_was_taken_back()
    {
        var fact = (PerformanceFact)Line("ECOG 1").Facts.Single();
        var patient = Opened(new PerformanceStatusRecorded(fact), new FactCorrected(fact.Id, null, CorrectionCause.EnteredInError, null));

        Add(patient, fact).ShouldBe(new PerformanceStatusRecorded(fact with { Id = "f2" }));
    }

    [Fact]
    public void has_room_for_five_hundred_facts()
    {
        var facts = Enumerable.Range(1, 500).Select(day => (object)new PerformanceStatusRecorded(new PerformanceFact
        {
            Id = $"f{day}",
            Date = Today.AddDays(-day),
            Source = FactSource.Clinician,
            Scale = PerformanceScale.Ecog,
            Value = 1,
        })).ToArray();

        Add(Opened(facts), Line("ECOG 2").Facts.Single()).ShouldBeRefused(Refused.TooManyFacts);
    }

    [Fact]
    public void of_nobody_is_not_added_to() => Add(null, Line("ECOG 1").Facts.Single()).ShouldBeRefused(Refused.NoSuchPatient);

    [Fact]
    public void of_somebody_forgotten_is_not_added_to() => Add(Opened(Erased), Line("ECOG 1").Facts.Single()).ShouldBeRefused(Refused.NoSuchPatient);

    private static Decision Open(string line) => OpenProfileDecider.Decide(new OpenProfile("hansen", null, ProfileOrigin.Line, Line(line)), patient: null, born: null, Today);

    private static Decision Add(Patient? patient, Fact fact) => RecordFactsDecider.Decide(new RecordFacts(new Profile([fact])), patient);

    private static Fact Recorded(Decision decision) => decision.Events.OfType<IFactRecorded>().Single().Recorded;
}
