namespace TrialMatch.Panel.Cases;

/// <summary>The checks that every command begins with: is there a case, may this actor do it, and now?</summary>
internal static class Rules
{
    /// <summary>What stands against a command by the table of <see cref="Transitions"/>; <see langword="null"/> when nothing does.</summary>
    public static Decision? Refuse<TCommand>(PanelCase? @case, Actor actor)
    {
        var transition = Transitions.Of<TCommand>();
        if (@case is null && !transition.From.Contains(Stage.NotBegun))
            return Decision.Refuse(RefusalName.NoSuchCase, "There is no such case.");
        if (@case?.Disqualified.Contains(actor.Subject) == true)
            return Decision.Refuse(RefusalName.Disqualified, "You are disqualified from this case.");
        if (!Relations.Hold(transition.By, @case, actor) && Relations.IsPanel(actor) && (actor.Role == Role.PanelLeader && transition.By.HasFlag(By.Leader) || @case?.IsInvolved(actor.Subject) == true) && @case?.Impartial.Contains(actor.Subject) == false)
            return Decision.Refuse(RefusalName.ImpartialityNotDeclared, "Declare first whether you are impartial in this case.");
        if (!Relations.Hold(transition.By, @case, actor))
            return Decision.Refuse(RefusalName.NotPermitted, $"{transition.Command.Name} is not for you to do in this case.");
        return RefuseStage<TCommand>(@case);
    }

    /// <summary>As <see cref="Refuse{TCommand}"/>, for whoever holds a sealed link and is nobody else.</summary>
    public static Decision? RefuseStage<TCommand>(PanelCase? @case)
    {
        var transition = Transitions.Of<TCommand>();
        return @case?.Stage switch
        {
            null when transition.From.Contains(Stage.NotBegun) => null,
            null => Decision.Refuse(RefusalName.NoSuchCase, "There is no such case."),
            { } stage when transition.From.Contains(stage) => null,
            { } stage when stage.IsOver() => Decision.Refuse(RefusalName.CaseIsOver, $"The case is over ({stage})."),
            { } when transition.From.All(stage => stage == Stage.NotBegun) => Decision.Refuse(RefusalName.CaseExists, "There is a case already."),
            { } stage => Decision.Refuse(RefusalName.WrongStage, $"A case that is {stage} does not allow {transition.Command.Name}."),
        };
    }

    /// <summary>What stands against it if a condition does not hold.</summary>
    public static Decision? Unless(bool holds, RefusalName name, string reason, params ImmutableArray<string> details) =>
        holds ? null : Decision.Refuse(name, reason, details);
}
