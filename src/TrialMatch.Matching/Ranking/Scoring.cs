using System.Collections.Immutable;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Ranking;

/// <summary>Gives the points of each part of the score. One more met criterion never lowers any part.</summary>
internal static class Scoring
{
    public static Score Of(ImmutableArray<CriterionEvaluation> criteria, SiteDistance? nearest, MatchableTrial trial, Place? home, DateOnly asOf) => new(
        Round(Certainty(criteria)),
        Round(criteria.Max(Molecular, 0)),
        Round(PlacePoints(nearest, home)),
        Round(Recruiting(nearest, trial, asOf)),
        Round(criteria.Max(Line, 0)));

    /// <summary>The share of criteria that are met, each with its <see cref="CriterionWeight"/>.</summary>
    private static double Certainty(ImmutableArray<CriterionEvaluation> criteria)
    {
        double all = 0, met = 0;
        foreach (var criterion in criteria)
        {
            var weight = CriterionWeight.Of(criterion);
            all += weight;
            met += criterion.Truth == Truth.Met ? weight : 0;
        }

        return all == 0 ? 0 : ScoreWeights.Certainty * met / all;
    }

    /// <summary>The most specific molecular criterion that is met; exclusions do not count.</summary>
    private static double Molecular(CriterionEvaluation node) => node switch
    {
        { Truth: not Truth.Met } or { Criterion: NoneOf } => 0,
        { Criterion: CriterionGroup } => node.Children.Max(Molecular, 0),
        { Criterion: VariantCriterion { Change: not null } or VariantCriterion { Coding: not null } } => ScoreWeights.Molecular,
        { Criterion: VariantCriterion { Codon: not null } or VariantCriterion { Exon: not null } or VariantCriterion { Class: not null } }
            or { Criterion: FusionCriterion { Partner: not null } } => ScoreWeights.MolecularRegion,
        { Criterion: VariantCriterion or FusionCriterion or CopyNumberCriterion } => ScoreWeights.MolecularGene,
        { Criterion: ExpressionCriterion or SignatureCriterion or WildTypeCriterion or VirusCriterion or PharmacogeneticCriterion or HlaCriterion } => ScoreWeights.MolecularMarker,
        _ => 0,
    };

    private static double Line(CriterionEvaluation node) => node switch
    {
        { Truth: not Truth.Met } or { Criterion: NoneOf } => 0,
        { Criterion: CriterionGroup } => node.Children.Max(Line, 0),
        { Criterion: LinesCriterion or PriorTherapyCriterion or PlatinumSensitivityCriterion or IntoleranceCriterion } => ScoreWeights.Line,
        _ => 0,
    };

    /// <summary>The country's most, halved towards nothing over each <see cref="ScoreWeights.HalvingKilometres"/>; half of it when the distance is not known.</summary>
    private static double PlacePoints(SiteDistance? nearest, Place? home)
    {
        if (nearest is null)
            return 0;
        var most = SiteRanking.Tier(nearest.Site, home) switch
        {
            0 => ScoreWeights.Place,
            1 => ScoreWeights.PlaceNordic,
            2 => ScoreWeights.PlaceEurope,
            _ => ScoreWeights.PlaceElsewhere,
        };
        return most * Math.Pow(0.5, nearest.Kilometres is { } km ? km / ScoreWeights.HalvingKilometres : 1);
    }

    /// <summary>Half for recruiting, a quarter for places not known to be gone, a quarter for a status confirmed lately.</summary>
    private static double Recruiting(SiteDistance? nearest, MatchableTrial trial, DateOnly asOf)
    {
        if (nearest?.Site is not { } site)
            return 0;
        var open = (site.Status == RecruitmentStatus.Unknown ? trial.Status : site.Status) == RecruitmentStatus.Recruiting ? 0.5 : 0.25;
        var slots = site.Slots is null or > 0 ? 0.25 : 0;
        var fresh = site.ConfirmedOn is { } on && asOf.DayNumber - on.DayNumber <= ScoreWeights.FreshDays ? 0.25 : 0;
        return ScoreWeights.Recruiting * (open + slots + fresh);
    }

    private static double Round(double points) => Math.Round(points, 1, MidpointRounding.AwayFromZero);

    private static double Max(this ImmutableArray<CriterionEvaluation> criteria, Func<CriterionEvaluation, double> points, double none) =>
        criteria.IsEmpty ? none : criteria.Max(points);
}
