using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Reading;
using TrialMatch.Registry.Trials;
using TrialMatch.Web.Http;

namespace TrialMatch.Web.Trials;

/// <summary>The parameters by which trials are searched, by programs and by people.</summary>
internal static class TrialSearch
{
    public static readonly QueryParameter Words = QueryParameter.Text(
        "q", "Words that must all occur, as beginnings of words, in identifier, title, acronym, conditions, drugs or sponsor.", "osimertinib");

    public static readonly QueryParameter Status = QueryParameter.Member<RecruitmentStatus>("status", "Overall status.", RecruitmentStatuses.All);

    public static readonly QueryParameter Phase = QueryParameter.Member<TrialPhase>("phase", "Phase; also written as in trial files: 1/2.", TrialPhases.All);

    public static readonly QueryParameter Diagnosis = QueryParameter.Text(
        "diagnosis", "Trials whose criteria ask for this diagnosis, one above or one below it: an OncoTree code or a name.", "LUAD");

    public static readonly QueryParameter Country = QueryParameter.Text("country", "Trials with a hospital in this country, by code or name.", "NO");

    public static readonly QueryParameter Demo = QueryParameter.Flag("demo", "Demonstrations only (true) or real studies only (false).");

    public static readonly QueryParameter Sort = QueryParameter.Member<TrialOrder>("sort", "Order; by identifier when not given.");

    /// <summary>All of them.</summary>
    public static readonly QueryParameter[] Parameters = [Words, Status, Phase, Diagnosis, Country, Demo, Sort, Paging.Page, Paging.PageSize];

    public static TrialQuery Read(QueryReader asked) => new()
    {
        Text = asked.Text(Words),
        Status = asked.Member<RecruitmentStatus>(Status),
        Phase = asked.Member<TrialPhase>(Phase),
        Diagnosis = asked.Diagnosis(Diagnosis),
        CountryCode = asked.Country(Country),
        Demo = asked.Flag(Demo),
        Order = asked.Member<TrialOrder>(Sort) ?? TrialOrder.Id,
        Page = asked.Number(Paging.Page),
        PageSize = asked.Number(Paging.PageSize),
    };
}
