using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Patients.Access;
using TrialMatch.Web.Http;
using TrialMatch.Web.Pages.SignIn;

namespace TrialMatch.Web.Access;

/// <summary>The parameters of an auditor's search, and how they are read.</summary>
internal static class AccessLogSearch
{
    /// <summary>The days that are searched when none are said.</summary>
    private const int DefaultDays = 30;

    /// <summary>The most days that one search goes through.</summary>
    private const int MostDays = 366;

    public static readonly QueryParameter By = QueryParameter.Text("by", "Who opened: pseudonym, organisation number, or part of the name of staff.", "Hansen");

    public static readonly QueryParameter Patient = QueryParameter.Text("patient", "Whose record, by its id.", "d3300000-0000-4000-8000-000000000001");

    public static readonly QueryParameter Role = QueryParameter.Member<Patients.Access.Role>("role", "In which role.");

    public static readonly QueryParameter Basis = QueryParameter.Member<AccessBasis>("basis", "On which ground.");

    public static readonly QueryParameter Refused = QueryParameter.Flag("refused", "Only what was refused, or only what was opened.");

    public static readonly QueryParameter From = QueryParameter.Text("from", $"The first day, in Norway; {DefaultDays} days before the last when not given.", "2026-11-01");

    public static readonly QueryParameter Until = QueryParameter.Text("until", "The last day, in Norway; today when not given.", "2026-11-30");

    public static readonly QueryParameter[] Parameters = [By, Patient, Role, Basis, Refused, From, Until, Paging.Page, Paging.PageSize];

    /// <summary>The search; <see langword="null"/> when something of it cannot be read.</summary>
    public static (AccessLogQuery? Query, ImmutableArray<ProblemError> Errors) Read(QueryReader asked, TimeProvider clock)
    {
        var errors = ImmutableArray.CreateBuilder<ProblemError>();
        var until = Day(asked, Until, errors) ?? NorwegianTime.Day(clock.GetUtcNow());
        var from = Day(asked, From, errors) ?? until.AddDays(-DefaultDays);
        if (from > until || until.DayNumber - from.DayNumber > MostDays)
            errors.Add(new ProblemError { Parameter = From.Name, Read = $"{from:yyyy-MM-dd}", Expected = $"a day at most {MostDays} days before the last" });
        Guid? patient = null;
        if (asked.Text(Patient) is { } text)
        {
            if (Guid.TryParse(text, out var id))
                patient = id;
            else
                errors.Add(new ProblemError { Parameter = Patient.Name, Read = "something else", Expected = "the id of a record, such as d3300000-0000-4000-8000-000000000001" });
        }

        var query = new AccessLogQuery
        {
            Patient = patient,
            By = asked.Text(By),
            Role = asked.Member<Patients.Access.Role>(Role),
            Basis = asked.Member<AccessBasis>(Basis),
            Refused = asked.Flag(Refused),
            From = NorwegianTime.Beginning(from),
            Until = NorwegianTime.Beginning(until.AddDays(1)).AddMicroseconds(-1),
        };
        var all = asked.Errors.AddRange(errors);
        return (all.IsEmpty ? query : null, all);
    }

    private static DateOnly? Day(QueryReader asked, QueryParameter parameter, ImmutableArray<ProblemError>.Builder errors)
    {
        if (asked.Text(parameter) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 3000)
            return day;
        errors.Add(new ProblemError { Parameter = parameter.Name, Read = "something else", Expected = "a day such as 2026-11-22" });
        return null;
    }
}
