using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Trials;

/// <summary>The parameters by which trials are searched, by programs and by people.</summary>
internal static class TrialSearch
{
    /// <summary>Farther than any hospital is.</summary>
    public const int FarthestKm = 20_000;

    public static readonly QueryParameter Words = QueryParameter.Text(
        "q", "Words that must all occur, as beginnings of words, in identifier, title, acronym, conditions, drugs, sponsor or the text in plain words.", "osimertinib");

    public static readonly QueryParameter Diagnosis = QueryParameter.Text(
        "diagnosis",
        "Trials whose criteria ask for this diagnosis, one above or one below it: an OncoTree code, or a name in everyday words. A name of several diagnoses (leukaemia) asks for all of them.",
        "LUAD");

    public static readonly QueryParameter Near = QueryParameter.Text(
        "near", "A place in Norway from which distances are measured in a straight line: postal code, town, municipality or county.", "9900 Kirkenes");

    public static readonly QueryParameter MaxKm = QueryParameter.Number(
        "maxKm", "Only trials with a hospital within so many kilometres of the place (near) that takes patients, or plans to.", 1, FarthestKm);

    public static readonly QueryParameter Age = QueryParameter.Number(
        "age", "Leaves out trials whose structured criteria shut out somebody of that age in years, whatever else holds.", 0, TrialQuery.OldestAge);

    public static readonly QueryParameter Taking = QueryParameter.Member<TakingPatients>(
        "taking", "Trials with a hospital that takes patients now, or now or as planned; the trial, a cohort and the hospital must all be open. A hospital without a status of its own follows the trial.");

    public static readonly QueryParameter Home = QueryParameter.Member<HomeParticipation>(
        "home", "Trials of which some visits can be away from the trial's hospitals, or all; trials of which nobody has told that are left out.");

    public static readonly QueryParameter Status = QueryParameter.Member<RecruitmentStatus>("status", "Overall status; says nothing of one hospital's.", RecruitmentStatuses.All);

    public static readonly QueryParameter Phase = QueryParameter.Member<TrialPhase>("phase", "Phase; also written as in trial files: 1/2.", TrialPhases.All);

    public static readonly QueryParameter Country = QueryParameter.Text("country", "Trials with a hospital in this country, by code or name.", "NO");

    public static readonly QueryParameter Area = QueryParameter.OneOf("area", "Trials with a hospital in this health region or county of Norway.", NorwegianAreas.Names);

    public static readonly QueryParameter Demo = QueryParameter.Flag("demo", "Demonstrations only (true) or real studies only (false).");

    public static readonly QueryParameter Sort = QueryParameter.Member<TrialOrder>("sort", "Order; by identifier when not given. By distance needs a place (near).");

    /// <summary>All of them.</summary>
    public static readonly QueryParameter[] Parameters =
        [Words, Diagnosis, Near, MaxKm, Age, Taking, Home, Status, Phase, Country, Area, Demo, Sort, Paging.Page, Paging.PageSize];

    /// <summary>The search of an address, and what its diagnosis was taken to mean.</summary>
    /// <param name="asked">The address.</param>
    /// <param name="guess">Whether the nearest known diagnosis may be taken for one that is not known.</param>
    public static (TrialQuery Query, UnderstoodDiagnosis? Diagnosis) Read(QueryReader asked, bool guess = false)
    {
        var diagnosis = asked.Diagnosis(Diagnosis, guess);
        var query = new TrialQuery
        {
            Text = asked.Text(Words),
            Diagnoses = diagnosis?.Codes ?? [],
            Near = asked.Place(Near),
            MaxKilometres = asked.NumberIfGiven(MaxKm),
            Age = asked.NumberIfGiven(Age),
            Taking = asked.Member<TakingPatients>(Taking),
            Home = asked.Member<HomeParticipation>(Home),
            Status = asked.Member<RecruitmentStatus>(Status),
            Phase = asked.Member<TrialPhase>(Phase),
            CountryCode = asked.Country(Country),
            Area = asked.Word(Area),
            Demo = asked.Flag(Demo),
            Order = asked.Member<TrialOrder>(Sort) ?? TrialOrder.Id,
            Page = asked.Number(Paging.Page),
            PageSize = asked.Number(Paging.PageSize),
        };
        if (query.MaxKilometres is not null && asked.Text(Near) is null)
            asked.Refuse(Near, "nothing", $"a place, since {MaxKm.Name} is given");
        return (query, diagnosis);
    }
}
