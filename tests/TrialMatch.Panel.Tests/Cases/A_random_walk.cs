namespace TrialMatch.Panel.Tests.Cases;

/// <summary>Whatever people try in whatever order, a case stays lawful.</summary>
public class A_random_walk
{
    private const int Walks = 200;
    private const int Steps = 1500;
    private static readonly string[] Rare = ["WithdrawCase", "RecordDeath", "DeclareConflict", "DeclineCase", "ReplaceAssessor"];

    [Fact]
    public void never_leaves_the_declared_edges_nor_breaks_a_law()
    {
        var random = new Random(20261122);
        var tried = Commands.All.AddRange(Commands.OfOthers);
        var reached = new HashSet<Stage>();
        for (var walk = 0; walk < Walks; walk++)
        {
            PanelCase? @case = null;
            for (var step = 0; step < Steps; step++)
            {
                var sample = tried[random.Next(tried.Length)];
                // Ends and conflicts come rarely, or no walk would get far.
                if (Rare.Contains(sample.Command.Name) && random.Next(300) > 0)
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

        reached.Should().BeEquivalentTo(Stages.Open.Concat(Stages.Over), "chance leads everywhere");
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
            after.FollowUps.Should().NotContain(followUp => !followUp.IsOver);
    }
}
