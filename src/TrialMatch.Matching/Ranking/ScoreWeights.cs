namespace TrialMatch.Matching.Ranking;

/// <summary>
/// The weights of the score's parts; together 100. They order trials of one verdict and say nothing of benefit.
/// Documented for readers in <c>docs/matching.md</c>.
/// </summary>
public static class ScoreWeights
{
    /// <summary>Most for certainty: every criterion known to be met.</summary>
    public const double Certainty = 40;

    /// <summary>Most for molecular specificity: an exact change that is there.</summary>
    public const double Molecular = 25;

    /// <summary>For a region of a gene: a codon, an exon, a class of change.</summary>
    public const double MolecularRegion = 21;

    /// <summary>For a whole gene: any variant, amplification, fusion.</summary>
    public const double MolecularGene = 16;

    /// <summary>For expression, a signature, a wild type, a virus, drug metabolism or HLA.</summary>
    public const double MolecularMarker = 10;

    /// <summary>Most for place: a recruiting site next door.</summary>
    public const double Place = 20;

    /// <summary>Most that a site in the Nordic countries can have.</summary>
    public const double PlaceNordic = 11;

    /// <summary>Most that a site in the European Union or EEA can have.</summary>
    public const double PlaceEurope = 6;

    /// <summary>Most that a site elsewhere can have.</summary>
    public const double PlaceElsewhere = 3;

    /// <summary>Kilometres over which the points for place are halved once more.</summary>
    public const double HalvingKilometres = 1000;

    /// <summary>Most for recruiting: open, with places, confirmed lately.</summary>
    public const double Recruiting = 10;

    /// <summary>Days for which a confirmed status counts as fresh.</summary>
    public const int FreshDays = 90;

    /// <summary>Most for line and intent: a criterion about earlier treatment is met.</summary>
    public const double Line = 5;

    /// <summary>
    /// How much a criterion on molecular findings, earlier treatment or diagnosis counts in certainty, against 1 for
    /// others: those are what proposed trials most often fall on.
    /// </summary>
    public const double DecisiveShare = 3;

    /// <summary>How much a question for a person counts in certainty, against 1 for a question that a record can answer.</summary>
    public const double JudgementShare = 0.25;
}
