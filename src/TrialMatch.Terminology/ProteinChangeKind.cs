namespace TrialMatch.Terminology;

/// <summary>What happens to the protein, in the classes of the HGVS recommendations.</summary>
public enum ProteinChangeKind
{
    /// <summary>One residue becomes another: <c>p.L858R</c>.</summary>
    Substitution,

    /// <summary>One residue becomes a stop: <c>p.R213*</c>.</summary>
    Nonsense,

    /// <summary>The residue stays what it is: <c>p.L858=</c>.</summary>
    Synonymous,

    /// <summary>The reading frame shifts: <c>p.R97Pfs*23</c>.</summary>
    Frameshift,

    /// <summary>Residues are lost, the frame stays: <c>p.E746_A750del</c>.</summary>
    Deletion,

    /// <summary>Residues are repeated right after themselves: <c>p.V769_D770dup</c>.</summary>
    Duplication,

    /// <summary>Residues come in between two neighbours: <c>p.D770_N771insSVD</c>.</summary>
    Insertion,

    /// <summary>Residues are replaced by others: <c>p.L747_P753delinsS</c>.</summary>
    DeletionInsertion,

    /// <summary>The protein grows at its start or beyond its stop: <c>p.*110Qext*17</c>, <c>p.M1ext-5</c>.</summary>
    Extension,

    /// <summary>The first methionine is hit, the effect is not known: <c>p.M1?</c>.</summary>
    StartLoss,
}
