using System.Collections.Frozen;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>The registry's words and ours (ClinicalTrials.gov API 2, enumerations Status, RecruitmentStatus, StudyType, Phase).</summary>
internal static class CtGovWords
{
    /// <summary>Statuses of studies and of sites.</summary>
    public static FrozenDictionary<string, RecruitmentStatus> Statuses { get; } = new Dictionary<string, RecruitmentStatus>
    {
        ["RECRUITING"] = RecruitmentStatus.Recruiting,
        ["NOT_YET_RECRUITING"] = RecruitmentStatus.Planned,
        ["ENROLLING_BY_INVITATION"] = RecruitmentStatus.ByInvitation,
        ["ACTIVE_NOT_RECRUITING"] = RecruitmentStatus.Closed,
        ["SUSPENDED"] = RecruitmentStatus.Paused,
        ["COMPLETED"] = RecruitmentStatus.Ended,
        ["TERMINATED"] = RecruitmentStatus.Ended,
        ["WITHDRAWN"] = RecruitmentStatus.Ended,
        ["AVAILABLE"] = RecruitmentStatus.Recruiting,
        ["TEMPORARILY_NOT_AVAILABLE"] = RecruitmentStatus.Paused,
        ["NO_LONGER_AVAILABLE"] = RecruitmentStatus.Ended,
        ["APPROVED_FOR_MARKETING"] = RecruitmentStatus.Ended,
        ["WITHHELD"] = RecruitmentStatus.Unknown,
        ["UNKNOWN"] = RecruitmentStatus.Unknown,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Kinds of study.</summary>
    public static FrozenDictionary<string, StudyType> StudyTypes { get; } = new Dictionary<string, StudyType>
    {
        ["INTERVENTIONAL"] = StudyType.Interventional,
        ["OBSERVATIONAL"] = StudyType.Observational,
        ["EXPANDED_ACCESS"] = StudyType.ExpandedAccess,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Phases; a study may have two neighbouring ones.</summary>
    public static TrialPhase Phase(JsonField phases) => string.Join('+', phases.Texts()) switch
    {
        "" or "NA" => TrialPhase.None,
        "EARLY_PHASE1" => TrialPhase.EarlyPhase1,
        "PHASE1" => TrialPhase.Phase1,
        "PHASE1+PHASE2" => TrialPhase.Phase1And2,
        "PHASE2" => TrialPhase.Phase2,
        "PHASE2+PHASE3" => TrialPhase.Phase2And3,
        "PHASE3" => TrialPhase.Phase3,
        "PHASE4" => TrialPhase.Phase4,
        var other => throw phases.Refused($"Unknown phases \"{JsonField.Short(other)}\"."),
    };

    /// <summary>A word such as <c>DIAGNOSTIC_TEST</c> as <c>diagnostic test</c>.</summary>
    public static string? Plain(string? word) => word?.Replace('_', ' ').ToLowerInvariant();
}
