using TrialMatch.Patients.Assessments;
using static TrialMatch.Patients.Tests.Deciding;
using static TrialMatch.Patients.Tests.PatientsFixture;

namespace TrialMatch.Patients.Tests;

public sealed class Assessing_a_trial
{
    private const string Trial = "NCT01234567";

    private static readonly TrialConsidered Suits = new(Trial, null, Today, Suitability.Suitable, null, null);

    [Fact]
    public void logs_what_was_found() => Consider(Suitability.NotSuitable, AssessmentReason.Travel)
        .ShouldBe(new TrialConsidered(Trial, null, Today, Suitability.NotSuitable, AssessmentReason.Travel, null));

    [Fact]
    public void needs_a_reason_for_a_no() => Consider(Suitability.NotSuitable, null).ShouldBeRefused(Refused.ReasonMissing);

    [Fact]
    public void takes_no_reason_for_a_yes() => Consider(Suitability.Suitable, AssessmentReason.Other).ShouldBeRefused(Refused.ReasonUncalledFor);

    [Fact]
    public void needs_a_trial() => ConsiderTrialDecider.Decide(new ConsiderTrial(" ", null, Today, Suitability.Suitable), Opened(), Today).ShouldBeRefused(Refused.NoTrial);

    [Fact]
    public void is_not_logged_in_advance() =>
        ConsiderTrialDecider.Decide(new ConsiderTrial(Trial, null, Today.AddDays(1), Suitability.Suitable), Opened(), Today).ShouldBeRefused(Refused.DayInTheFuture);

    [Fact]
    public void for_nobody_is_refused() => ConsiderTrialDecider.Decide(new ConsiderTrial(Trial, null, Today, Suitability.Suitable), null, Today).ShouldBeRefused(Refused.NoSuchPatient);

    [Fact]
    public void comes_before_offering_it()
    {
        Offer(OfferAnswer.Accepted, null).ShouldBeRefused(Refused.NotConsidered);
        Offer(OfferAnswer.Accepted, null, Suits).ShouldBe(new TrialOffered(Trial, Today, OfferAnswer.Accepted, null, null));
    }

    [Fact]
    public void lets_the_last_result_count()
    {
        Offer(OfferAnswer.Accepted, null, Suits, Suits with { Result = Suitability.NotSuitable }).ShouldBeRefused(Refused.NotConsidered);
        Offer(OfferAnswer.Accepted, null, Suits with { Result = Suitability.NotSuitable }, Suits).Refusal.Should().BeNull();
    }

    [Fact]
    public void is_offered_with_a_reason_when_declined()
    {
        Offer(OfferAnswer.Declined, null, Suits).ShouldBeRefused(Refused.ReasonMissing);
        Offer(OfferAnswer.Declined, AssessmentReason.PatientsWish, Suits).ShouldBe(new TrialOffered(Trial, Today, OfferAnswer.Declined, AssessmentReason.PatientsWish, null));
        Offer(OfferAnswer.Accepted, AssessmentReason.PatientsWish, Suits).ShouldBeRefused(Refused.ReasonUncalledFor);
    }

    [Fact]
    public void is_not_offered_in_advance_nor_to_nobody_nor_without_a_name()
    {
        OfferTrialDecider.Decide(new OfferTrial(Trial, Today.AddDays(1), OfferAnswer.Accepted), Opened(Suits), Today).ShouldBeRefused(Refused.DayInTheFuture);
        OfferTrialDecider.Decide(new OfferTrial(Trial, Today, OfferAnswer.Accepted), null, Today).ShouldBeRefused(Refused.NoSuchPatient);
        OfferTrialDecider.Decide(new OfferTrial("", Today, OfferAnswer.Accepted), Opened(Suits), Today).ShouldBeRefused(Refused.NoTrial);
    }

    [Fact]
    public void includes_telling_the_patient_about_trials()
    {
        var informed = InformAboutTrialsDecider.Decide(new InformAboutTrials(Today, [Trial]), Opened(), Today);

        informed.Events.OfType<InformedAboutTrials>().Single().Trials.Should().Equal(Trial);
        InformAboutTrialsDecider.Decide(new InformAboutTrials(Today.AddDays(1), []), Opened(), Today).ShouldBeRefused(Refused.DayInTheFuture);
        InformAboutTrialsDecider.Decide(new InformAboutTrials(Today, []), null, Today).ShouldBeRefused(Refused.NoSuchPatient);
    }

    private static Decision Consider(Suitability result, AssessmentReason? reason) =>
        ConsiderTrialDecider.Decide(new ConsiderTrial(Trial, null, Today, result, reason), Opened(), Today);

    private static Decision Offer(OfferAnswer answer, AssessmentReason? reason, params object[] before) =>
        OfferTrialDecider.Decide(new OfferTrial(Trial, Today, answer, reason), Opened(before), Today);
}
