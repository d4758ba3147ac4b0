using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Cases;

/// <summary>Whatever people try in whatever order, a case stays lawful.</summary>
public class A_random_walk
{
    private const int Walks = 300;
    private const int Steps = 120;

    [Fact]
    public void never_leaves_the_declared_edges_nor_breaks_a_law()
    {
        var random = new Random(20261122);
        var reached = new HashSet<Stage>();
        for (var walk = 0; walk < Walks; walk++)
        {
            PanelCase? @case = null;
            for (var step = 0; step < Steps; step++)
            {
                var sample = Commands.All[random.Next(Commands.All.Length)];
                // Ends come rarely, or no walk would get far.
                if (sample.Command.Name is "WithdrawCase" or "RecordDeath" && random.Next(20) > 0)
                    continue;
                var decision = sample.Give(@case);
                if (decision.Refusal is not null)
                    continue;
                var (before, from) = (@case, @case?.Stage ?? Stage.NotBegun);
                @case = @case.After(decision.Events);
                reached.Add(@case.Stage);
                Transitions.All.Single(transition => transition.Command == sample.Command).Edges.Should().Contain((from, @case.Stage));
                Laws(before, @case);
            }
        }

        reached.Should().Contain([Stage.Accepted, Stage.InAssessment, Stage.AdviceDrafted, Stage.Withdrawn, Stage.DeclinedOutOfScope]);
    }

    private static void Laws(PanelCase? before, PanelCase after)
    {
        if (before?.Stage.IsOver() == true)
            after.Stage.Should().Be(before.Stage, "what is over stays over");
        if (before?.Due is { } due)
            after.Due.Should().Be(due, "nothing moves the due date once the clock has begun");
        if (after.AcceptedOn is { } began)
            after.Due.Should().Be(began.AddDays(14));
        if (Stages.OnTheClock.Contains(after.Stage))
            after.Due.Should().NotBeNull("a case on the clock has a due date");
        after.Impartial.Should().NotIntersectWith(after.Disqualified);
        after.Opinions.Select(opinion => opinion.By).Should().NotIntersectWith(after.Disqualified, "the opinion of the disqualified does not count");
        if (after.Stage is Stage.AdviceIssued or Stage.Conveyed or Stage.DecisionRecorded or Stage.FollowUp or Stage.Closed)
        {
            after.Advice.Should().NotBeEmpty();
            after.Approved.Should().BeTrue("nothing is issued that nobody has approved");
            after.IssuedOn.Should().NotBeNull();
        }

        (after.Stage == Stage.ExternalConsult).Should().Be(after.OpenConsultation is not null && !after.Stage.IsOver(), "an open link belongs to a case that waits for it");
        if (after.Stage == Stage.Closed)
            after.FollowUps.Should().OnlyContain(followUp => followUp.IsOver);
    }
}
