using TrialMatch.Matching.Profiles;
using TrialMatch.Patients.Profiles;
using static TrialMatch.Patients.Tests.Deciding;
using static TrialMatch.Patients.Tests.PatientsFixture;

namespace TrialMatch.Patients.Tests;

public sealed class Correcting_a_fact
{
    private static readonly PerformanceFact Two = (PerformanceFact)Line("ECOG 2").Facts.Single(), One = (PerformanceFact)Line("ECOG 1").Facts.Single();

    private static readonly PerformanceStatusRecorded Wrong = new(Two);

    [Fact]
    public void records_what_holds_and_names_it_in_the_place_of_the_old_one() => Correct(Opened(Wrong), "f1", One)
        .ShouldBe(new PerformanceStatusRecorded(One with { Id = "f2" }), new FactCorrected("f1", "f2", CorrectionCause.EnteredInError, null));

    [Fact]
    public void takes_a_fact_back_when_nothing_holds_instead() =>
        Correct(Opened(Wrong), "f1", null).ShouldBe(new FactCorrected("f1", null, CorrectionCause.EnteredInError, null));

    [Fact]
    public void leaves_the_old_fact_to_be_seen_but_not_to_be_matched()
    {
        var patient = Opened([Wrong, .. Correct(Opened(Wrong), "f1", One).Events]);

        patient.Facts.Select(fact => (fact.Fact.Id, fact.Corrected)).Should().Equal(("f1", true), ("f2", false));
        patient.Profile.Facts.Should().Equal(One with { Id = "f2" });
    }

    [Fact]
    public void that_nobody_has_recorded_is_refused() => Correct(Opened(Wrong), "f9", One).ShouldBeRefused(Refused.NoSuchFact);

    [Fact]
    public void twice_is_refused() =>
        Correct(Opened(Wrong, new FactCorrected("f1", null, CorrectionCause.EnteredInError, null)), "f1", One).ShouldBeRefused(Refused.AlreadyCorrected);

    [Fact]
    public void to_another_kind_is_refused() => Correct(Opened(Wrong), "f1", Line("Hb 10").Facts.Single()).ShouldBeRefused(Refused.AnotherKindOfFact);

    [Fact]
    public void to_the_same_is_refused() => Correct(Opened(Wrong), "f1", Two).ShouldBeRefused(Refused.NothingCorrected);

    [Fact]
    public void to_what_tells_who_it_is_is_refused()
    {
        var born = new BirthFact { Id = "f1", Date = Today, Source = FactSource.Registry, Earliest = new DateOnly(1963, 1, 1), Latest = new DateOnly(1963, 12, 31) };

        Correct(Opened(new BirthRecorded(born)), "f1", born with { Earliest = new DateOnly(1963, 5, 17), Latest = new DateOnly(1963, 5, 17) })
            .ShouldBeRefused(Refused.TellsWhoItIs);
    }

    [Fact]
    public void of_nobody_is_refused() => Correct(null, "f1", One).ShouldBeRefused(Refused.NoSuchPatient);

    private static Decision Correct(Patient? patient, string fact, Fact? instead) =>
        CorrectFactDecider.Decide(new CorrectFact(fact, instead, CorrectionCause.EnteredInError), patient);
}
