using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Published formulas over values in the units that are kept (creatinine µmol/L, weight kg, height cm, QT ms).</summary>
internal static class ClinicalFormulas
{
    /// <summary>Micromoles of creatinine per litre in one milligram per decilitre.</summary>
    private const double CreatinineMicromolesPerMilligram = 88.401697;

    /// <summary>
    /// Estimated glomerular filtration rate, mL/min/1.73 m², of adults: CKD-EPI 2021, creatinine, without race (Inker et al.,
    /// N Engl J Med 2021;385:1737).
    /// </summary>
    public static double CkdEpi2021(double creatinine, double age, Sex sex)
    {
        var (kappa, alpha, factor) = sex == Sex.Female ? (0.7, -0.241, 1.012) : (0.9, -0.302, 1.0);
        var ratio = creatinine / CreatinineMicromolesPerMilligram / kappa;
        return 142 * Math.Pow(Math.Min(ratio, 1), alpha) * Math.Pow(Math.Max(ratio, 1), -1.2) * Math.Pow(0.9938, age) * factor;
    }

    /// <summary>Creatinine clearance, mL/min, of adults (Cockcroft and Gault, Nephron 1976;16:31), by actual weight.</summary>
    public static double CockcroftGault(double creatinine, double age, double weight, Sex sex) =>
        (140 - age) * weight * (sex == Sex.Female ? 0.85 : 1) / (72 * creatinine / CreatinineMicromolesPerMilligram);

    /// <summary>Calcium, mmol/L, as it would be at 40 g/L of albumin: 0.02 mmol/L for each g/L (after Payne et al., BMJ 1973;4:643).</summary>
    public static double CorrectedCalcium(double calcium, double albumin) => calcium + (0.02 * (40 - albumin));

    /// <summary>Body surface area, m² (Mosteller, N Engl J Med 1987;317:1098).</summary>
    public static double BodySurface(double height, double weight) => Math.Sqrt(height * weight / 3600);

    /// <summary>Body mass index, kg/m² (WHO).</summary>
    public static double BodyMassIndex(double height, double weight) => weight / (height / 100 * (height / 100));

    /// <summary>QT interval, ms, corrected for the heart rate by its cube root (Fridericia, Acta Med Scand 1920;53:469).</summary>
    public static double Fridericia(double qt, double heartRate) => qt / Math.Cbrt(60 / heartRate);

    /// <summary>QT interval, ms, corrected for the heart rate by its square root (Bazett, Heart 1920;7:353).</summary>
    public static double Bazett(double qt, double heartRate) => qt / Math.Sqrt(60 / heartRate);
}
