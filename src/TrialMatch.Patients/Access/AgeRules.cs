namespace TrialMatch.Patients.Access;

/// <summary>
/// What a patient's age decides, by the Norwegian act on the rights of patients (pasient- og brukerrettighetsloven, pbrl).
/// A right begins with the birthday, in the patient's own country: days are Norwegian ones.
/// </summary>
public static class AgeRules
{
    /// <summary>From this age the patient decides alone on health matters (pbrl § 4-3), and so opens the own record and authorises others.</summary>
    public const int DecidesAlone = 16;

    /// <summary>From this age parents are not told what the patient, for reasons that are to be respected, does not want them to know (pbrl § 3-4).</summary>
    public const int MayObject = 12;

    /// <summary>From this age nobody has parental responsibility any more (barnelova § 30; pbrl § 3-4 last paragraph).</summary>
    public const int OfAge = 18;

    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>Whole years of age at a moment.</summary>
    public static int At(DateOnly born, DateTimeOffset moment)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Norway).DateTime);
        var years = today.Year - born.Year;
        return born.AddYears(years) > today ? years - 1 : years;
    }

    /// <summary>Why the patient may not open the own record; <see langword="null"/> when nothing hinders.</summary>
    public static DenialReason? AgainstOwn(int? age) => age switch
    {
        null => DenialReason.AgeUnknown,
        // Under 16 the parents decide, hearing the child (pbrl § 4-4); the doctor informs the child (§ 3-4), not a web page.
        < DecidesAlone => DenialReason.PatientUnderSixteen,
        _ => null,
    };

    /// <summary>Why somebody with parental responsibility may not open the record; <see langword="null"/> when nothing hinders.</summary>
    public static DenialReason? AgainstParents(int? age, PatientRelations relations, DateTimeOffset now) => age switch
    {
        null => DenialReason.AgeUnknown,
        // Both the child and the parents are informed (pbrl § 3-4 first paragraph), and the parents consent (§ 4-4).
        < MayObject => null,
        // The doctor records the objection; what parents must know all the same, the doctor decides (pbrl § 3-4).
        < DecidesAlone => relations.YoungPatientObjects && !ParentsMustKnow(relations, now) ? DenialReason.YoungPatientObjects : null,
        // Only what is necessary to fulfil parental responsibility, until 18 (pbrl § 3-4 last paragraph).
        < OfAge => ParentsMustKnow(relations, now) ? null : DenialReason.PatientIsSixteen,
        _ => DenialReason.PatientIsSixteen,
    };

    private static bool ParentsMustKnow(PatientRelations relations, DateTimeOffset now) => now < relations.ParentsNeedUntil;
}
