using TrialMatch.Patients.Access;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Access;

/// <summary>The answer to one who may not open a record. Why is told only where it gives nothing away.</summary>
public static class Denial
{
    /// <summary>For programs. That there is no such patient and that there is no relation look the same.</summary>
    public static IResult Answer(AccessDecision.Denied denied) => new ProblemResult(Kind(denied));

    /// <summary>For people.</summary>
    public static IResult Page(HttpContext context, AccessDecision.Denied denied) => Problems.Page(context, Kind(denied));

    private static ProblemKind Kind(AccessDecision.Denied denied) =>
        denied.Reason == DenialReason.NotLogged ? ProblemKind.Unavailable : ProblemKind.NoAccess;
}
