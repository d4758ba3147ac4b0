using TrialMatch.Web.Http;

namespace TrialMatch.Web.Records;

/// <summary>Recorded patients for programs. Every endpoint goes through <see cref="PatientDesk"/>, and so through the gate.</summary>
internal static class RecordsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var patients = PatientData.Protect(api.MapGroup("patients")).WithTags("Patients");
        OpenRecord.Map(patients);
        ReadRecord.Map(patients);
        ChangeFacts.Map(patients);
        RecordMatches.Map(patients);
        LogAssessments.Map(patients);
        RecordConsents.Map(patients);
        EraseRecord.Map(patients);
        RecordReferrals.Map(patients, PatientData.Protect(api.MapGroup("referrals")).WithTags("Referrals"));
    }
}
