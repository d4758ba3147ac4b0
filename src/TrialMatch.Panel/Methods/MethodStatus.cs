namespace TrialMatch.Panel.Methods;

/// <summary>Where a drug for an indication stands in the national system for new methods.</summary>
public enum MethodState
{
    /// <summary>Nobody has ordered an assessment.</summary>
    NotOrdered,

    /// <summary>An assessment is ordered.</summary>
    Ordered,

    /// <summary>It is being assessed.</summary>
    UnderAssessment,

    /// <summary>Introduced.</summary>
    Approved,

    /// <summary>Introduced on conditions.</summary>
    ApprovedWithConditions,

    /// <summary>Not introduced.</summary>
    Rejected,

    /// <summary>Not introduced but for a group of patients.</summary>
    GroupException,
}

/// <summary>What follows from where a method stands.</summary>
public static class MethodStates
{
    /// <summary>Whether hospitals may not use it, for now or for good.</summary>
    public static bool Blocks(this MethodState state) =>
        state is MethodState.Ordered or MethodState.UnderAssessment or MethodState.Rejected;

    /// <summary>Whether it is introduced, for all or for some.</summary>
    public static bool IsOpen(this MethodState state) =>
        state is MethodState.Approved or MethodState.ApprovedWithConditions or MethodState.GroupException;
}

/// <summary>A dated status of a drug for an indication.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="On">Since when.</param>
/// <param name="Source">Where that is written: the method's number or an address.</param>
/// <param name="Conditions">The conditions or the group, where there are any.</param>
public sealed record MethodStatus(MethodState State, DateOnly On, string Source, string? Conditions = null);
