using TrialMatch.Panel.Intake;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Intake;

public class Declining_a_case
{
    [Theory]
    [InlineData(DeclineReason.NotLifeShortening, RightRoute.OrdinaryCare)]
    [InlineData(DeclineReason.EstablishedTreatmentUntried, RightRoute.SecondOpinion)]
    [InlineData(DeclineReason.UnderNyeMetoder, RightRoute.ExceptionScheme)]
    [InlineData(DeclineReason.NoTreatingDoctor, RightRoute.HospitalReferral)]
    [InlineData(DeclineReason.NoConsent, RightRoute.ConsentConversation)]
    public void tells_the_right_route(DeclineReason reason, RightRoute route)
    {
        var declined = At(Stage.Submitted).After(DeclineCaseDecider.Decide(new(reason, null), At(Stage.Submitted), Coordinator, Now).Events);

        (declined.Stage, declined.Declined, declined.Route).Should().Be((Stage.DeclinedOutOfScope, reason, route));
    }
}
