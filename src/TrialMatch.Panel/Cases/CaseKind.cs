namespace TrialMatch.Panel.Cases;

/// <summary>Kinds of cases; each names the specialties that its assessment needs, see <see cref="Members.Competence"/>.</summary>
public enum CaseKind
{
    /// <summary>A solid tumour of an adult.</summary>
    SolidTumour,

    /// <summary>A cancer of blood, marrow or lymph of an adult.</summary>
    HaematologicalCancer,

    /// <summary>A tumour of the brain or spinal cord of an adult.</summary>
    BrainTumour,

    /// <summary>A cancer of a child.</summary>
    PaediatricCancer,

    /// <summary>A life-shortening disease of the nervous system, such as ALS.</summary>
    NeurologicalDisease,

    /// <summary>Another life-shortening disease.</summary>
    OtherDisease,
}

/// <summary>What kinds of cases have in common.</summary>
public static class CaseKinds
{
    /// <summary>Whether it is about cancer.</summary>
    public static bool IsCancer(this CaseKind kind) =>
        kind is CaseKind.SolidTumour or CaseKind.HaematologicalCancer or CaseKind.BrainTumour or CaseKind.PaediatricCancer;
}
