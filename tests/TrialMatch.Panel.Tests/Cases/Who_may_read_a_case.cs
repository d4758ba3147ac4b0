using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Cases;

public class Who_may_read_a_case
{
    [Theory]
    [InlineData(Stage.WishRaised, "patient kin")]
    [InlineData(Stage.Draft, "patient kin doctor")]
    [InlineData(Stage.RegionalReview, "patient kin doctor regional")]
    [InlineData(Stage.Submitted, "patient kin doctor coordinator")]
    [InlineData(Stage.Assigned, "patient kin doctor coordinator")]
    [InlineData(Stage.InAssessment, "patient kin doctor coordinator lead co")]
    [InlineData(Stage.SecondRead, "patient kin doctor coordinator lead co reader leader")]
    [InlineData(Stage.Closed, "patient kin doctor coordinator lead co reader leader")]
    public void follows_from_what_they_are_to_it(Stage stage, string readers)
    {
        Actor[] all = [ThePatient, NextOfKin, AnotherPatient, Gp, Doctor, AnotherDoctor, Regional, Coordinator, Leader, Lead, Co, Reader, Third, Site, Analyst];

        all.Where(actor => Relations.MayRead(At(stage)!, actor)).Select(actor => actor.Subject).Should().BeEquivalentTo(readers.Split(' '));
    }

    [Fact]
    public void never_follows_from_a_role_that_has_nothing_to_do_with_cases()
    {
        foreach (var role in new[] { Role.Analyst, Role.Auditor, Role.RegistryEditor, Role.SiteCoordinator, Role.GeneralPractitioner })
        {
            // Even with the subject of somebody who may.
            foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage != Stage.NotBegun))
                Relations.MayRead(At(stage)!, new Actor("doctor", role, "974795787") { Patient = Patient }).Should().BeFalse("{0} at {1}", role, stage);
        }
    }
}
