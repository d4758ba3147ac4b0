using System.Collections.Immutable;
using System.Globalization;
using TrialMatch.Registry.Reading;
using TrialMatch.Terminology;

namespace TrialMatch.Web.Http;

/// <summary>Reads the parameters of an address and collects everything that is wrong with them.</summary>
internal sealed class QueryReader
{
    private readonly IQueryCollection _query;
    private readonly ImmutableArray<ProblemError>.Builder _errors = ImmutableArray.CreateBuilder<ProblemError>();

    /// <param name="request">The request.</param>
    /// <param name="known">The parameters that the address has; any other is an error, since it would do nothing unnoticed.</param>
    public QueryReader(HttpRequest request, params ReadOnlySpan<QueryParameter> known)
        : this(request.Query)
    {
        var names = known.ToArray().Select(parameter => parameter.Name).ToArray();
        foreach (var (name, values) in _query)
        {
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                Refuse(name, $"there is no parameter '{Shortened(name)}'", names.Length == 0 ? "none" : $"one of {string.Join(", ", names)}", names.Nearest(name));
            else if (values.Count > 1)
                Refuse(name, $"{values.Count} values", "one value", []);
        }
    }

    private QueryReader(IQueryCollection query) => _query = query;

    /// <summary>
    /// Reads the address of a page. Whoever passes a link on may have added to it: what the page does not know it ignores.
    /// </summary>
    public static QueryReader OfPage(HttpRequest request) => new(request.Query);

    /// <summary>Every error so far.</summary>
    public ImmutableArray<ProblemError> Errors => _errors.ToImmutable();

    /// <summary>The value as written; <see langword="null"/> when it is not given or empty.</summary>
    public string? Text(QueryParameter parameter)
    {
        if (_query[parameter.Name] is not [{ } value] || string.IsNullOrWhiteSpace(value))
            return null;
        var text = value.Trim();
        if (text.Length <= QueryParameter.LongestText && !text.Any(char.IsControl))
            return text;
        Refuse(parameter.Name, text.Any(char.IsControl) ? "a control character" : $"{text.Length} characters", parameter.Expected, []);
        return null;
    }

    /// <summary>The number, or the one that stands for "not given".</summary>
    public int Number(QueryParameter parameter) => NumberIfGiven(parameter) ?? parameter.Range!.Value.Default!.Value;

    /// <summary>The number, or not given.</summary>
    public int? NumberIfGiven(QueryParameter parameter)
    {
        var (least, most, _) = parameter.Range!.Value;
        if (Text(parameter) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(parameter.Name, $"'{Shortened(text)}'", parameter.Expected, []);
        return null;
    }

    /// <summary>Yes, no, or not given.</summary>
    public bool? Flag(QueryParameter parameter) => Word(parameter) is { } word ? word == "true" : null;

    /// <summary>The member of an enum, or not given.</summary>
    public T? Member<T>(QueryParameter parameter)
        where T : struct, Enum =>
        Word(parameter) is { } word ? Enum.Parse<T>(word, ignoreCase: true) : null;

    /// <summary>The word as the parameter spells it, or not given.</summary>
    public string? Word(QueryParameter parameter)
    {
        if (Text(parameter) is not { } text)
            return null;
        for (var at = 0; at < parameter.Words.Length; at++)
        {
            if (text.Equals(parameter.Words[at], StringComparison.OrdinalIgnoreCase)
                || text.Equals(parameter.OtherWords.ElementAtOrDefault(at), StringComparison.OrdinalIgnoreCase))
                return parameter.Words[at];
        }

        Refuse(parameter.Name, $"'{Shortened(text)}'", parameter.Expected, parameter.Words.Nearest(text));
        return null;
    }

    /// <summary>The code of a country that is named by its code or its name, or not given.</summary>
    public string? Country(QueryParameter parameter) =>
        Resolved(parameter, Countries.Current.Resolve, "a country of ISO 3166, by code or name", country => country.Code);

    /// <summary>What a diagnosis, written as a code or a name, is taken to mean, or not given.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="guess">Whether the nearest known name may be taken for one that is not known.</param>
    public UnderstoodDiagnosis? Diagnosis(QueryParameter parameter, bool guess)
    {
        if (Text(parameter) is not { } text)
            return null;
        var understood = UnderstoodDiagnosis.Of(text);
        if (!understood.Types.IsEmpty && (guess || understood.Guess is null))
            return understood;
        Refuse(
            parameter.Name,
            $"'{Shortened(text)}'",
            "a diagnosis of OncoTree, by code or name",
            understood.Guess is { } nearest ? [nearest, .. understood.Others] : []);
        return null;
    }

    /// <summary>A place in Norway that distances can be measured from, or not given.</summary>
    public Place? Place(QueryParameter parameter)
    {
        const string Expected = "a postal code, town, municipality or county of Norway";
        if (Text(parameter) is not { } text)
            return null;
        var resolution = Places.Current.Resolve(text);
        if (resolution.Value is { Point: not null } place)
            return place;
        if (resolution.IsAmbiguous)
            Refuse(parameter.Name, $"'{Shortened(text)}' means several places", "one of them", [.. resolution.Candidates.Select(candidate => candidate.Label)]);
        else
            Refuse(parameter.Name, $"'{Shortened(text)}'", Expected, resolution.Nearest);
        return null;
    }

    /// <summary>Refuses a value for a reason that the parameter alone does not tell.</summary>
    public void Refuse(QueryParameter parameter, string read, string expected) => Refuse(parameter.Name, read, expected, []);

    private string? Resolved<T>(QueryParameter parameter, Func<string, Resolution<T>> resolve, string expected, Func<T, string> code)
        where T : class
    {
        if (Text(parameter) is not { } text)
            return null;
        var resolution = resolve(text);
        if (resolution.Value is { } value)
            return code(value);
        if (resolution.IsAmbiguous)
            Refuse(parameter.Name, $"'{Shortened(text)}' means several things", "one of them by its code", [.. resolution.Candidates.Select(code)]);
        else
            Refuse(parameter.Name, $"'{Shortened(text)}'", expected, resolution.Nearest);
        return null;
    }

    private void Refuse(string parameter, string read, string expected, ImmutableArray<string> nearest) =>
        _errors.Add(new ProblemError
        {
            Parameter = Shortened(parameter),
            Read = read,
            Expected = expected,
            Nearest = nearest.IsEmpty ? null : nearest,
        });

    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
