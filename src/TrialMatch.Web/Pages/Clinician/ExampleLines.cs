using System.Collections.Immutable;

namespace TrialMatch.Web.Pages.Clinician;

/// <summary>Invented patients by whom a newcomer sees what a profile line is; their titles are texts <c>Example.1</c> and on.</summary>
internal static class ExampleLines
{
    public static ImmutableArray<string> All { get; } =
    [
        "F 63, LUAD stage IV, EGFR p.L858R, PD-L1 TPS 60%, ECOG 1, after osimertinib, 9008 Tromsø",
        "M 71, prostate cancer stage IV, BRCA2 pathogenic, after docetaxel, ECOG 1, Kirkenes",
        "F 39, ASTR, IDH1 p.R132H, MGMT methylated, Karnofsky 90, after temozolomide, 0450 Oslo",
    ];
}
