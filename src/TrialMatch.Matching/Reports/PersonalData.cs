using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Reports;

/// <summary>
/// Finds what tells who the patient (or a doctor) is and covers it with <c>•</c>, character by character, before anything
/// else sees the text. When in doubt it covers.
/// </summary>
internal static partial class PersonalData
{
    /// <summary>Stands in place of each covered character.</summary>
    public const char Cover = '•';

    /// <summary>The text of the same length without personal data, and where it stood.</summary>
    public static (string Text, ImmutableArray<CoveredSpan> Found) Mask(string text)
    {
        var masked = new StringBuilder(Readable(text));
        var found = new List<CoveredSpan>();
        Take(BirthLine(), "data", PersonalDataKind.BirthDate);
        Take(NationalId(), "data", PersonalDataKind.NationalId);
        Take(Email(), "data", PersonalDataKind.Email);
        Take(Phone(), "data", PersonalDataKind.Phone);
        Take(AddressLine(), "data", PersonalDataKind.Address);
        Take(NameLine(), "data", PersonalDataKind.Name);
        Take(PersonLine(), "data", PersonalDataKind.Name);
        Take(Titled(), "data", PersonalDataKind.Name);
        return (masked.ToString(), [.. found.OrderBy(span => span.Span.Start)]);

        void Take(Regex pattern, string group, PersonalDataKind kind)
        {
            foreach (Match match in pattern.Matches(masked.ToString()))
            {
                var data = match.Groups[group];
                var length = data.Value.TrimEnd().Length;
                if (length == 0 || data.Value.All(c => c is Cover or ' ' or '\t' or ',' or '.'))
                    continue;
                found.Add(new CoveredSpan(new ReportSpan(data.Index, length), kind));
                for (var at = data.Index; at < data.Index + length; at++)
                {
                    if (masked[at] is not ('\n' or '\r'))
                        masked[at] = Cover;
                }
            }
        }
    }

    /// <summary>Half characters and control characters, which no report holds and lists of names cannot look up, become blanks.</summary>
    private static string Readable(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var at = 0; at < from.Length; at++)
        {
            var pair = (char.IsHighSurrogate(from[at]) && at + 1 < from.Length && char.IsLowSurrogate(from[at + 1])) || (char.IsLowSurrogate(from[at]) && at > 0 && char.IsHighSurrogate(from[at - 1]));
            var unreadable = (char.IsSurrogate(from[at]) && !pair) || (char.IsControl(from[at]) && from[at] is not ('\n' or '\r' or '\t')) || from[at] is '\ufffe' or '\uffff';
            to[at] = unreadable ? ' ' : from[at];
        }
    });

    /// <summary>Eleven digits, or six and five; D-, H- and synthetic numbers too, whether or not the check digits hold.</summary>
    [GeneratedRegex(@"(?<![\d.,])(?<data>\d{6}[ \t.-]?\d{5})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NationalId();

    [GeneratedRegex(@"\b(?:født|fødd|fødselsdato|fødselsdag|fødselsår|f\.|date of birth|birth date|born|d\.?o\.?b\.?)[ \t]*:?[ \t]*(?<data>\d{1,2}[./ -]{1,2}(?:\d{1,2}|\p{L}{3,9})[./ -]{1,2}\d{2,4}|\d{4}-\d{2}-\d{2}|\d{6}(?!\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BirthLine();

    [GeneratedRegex(@"(?<data>[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5})", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d.,])(?<data>(?:\+|00)47[ \t]?\d(?:[ \t]?\d){7}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})(?![\d%])|\b(?:tlf|telefon|mobil|mob|phone|tel)\b\.?(?:nr\.?|nummer)?[ \t]*:?[ \t]*(?<data>\+?\d(?:[ \t-]?\d){4,13})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?:adresse|bosted|address)[ \t]*:[ \t]*(?<data>[^\r\n]{1,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressLine();

    /// <summary>Behind these labels stands a name, whatever it looks like.</summary>
    [GeneratedRegex(@"\b(?:(?:pasient(?:ens)?|patient'?s?|fullt|full|etter|for|first|last)?[ -]?(?:navn|namn|name)|etternavn|fornavn|surname|pårørende|next of kin)[ \t]*:[ \t]*(?<data>[^\r\n;:|]{1,80}?)(?=[ \t]*(?:\b[\p{L}.-]{2,30}[ \t]*:|[\r\n;|]|$|\.[ \t]|[ \t]{3,}|\t))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameLine();

    /// <summary>Behind these stands a name when it looks like one: two to five words with capitals.</summary>
    [GeneratedRegex(@"(?i:\b(?:pasient|pas|patient|pt|rekvirent|rekvirerende lege|henvisende lege|behandlende lege|requested by|referring (?:physician|doctor)|signert(?: av)?|signed(?: by)?|sign|besvart av|reported by|patolog|pathologist|ansvarlig lege|ansvarleg lege|lege|medisinsk ansvarlig|med (?:vennlig )?hilsen|mvh)\b\.?)[ \t]*[:,\r\n]{0,3}[ \t]*(?<data>\p{Lu}[\p{L}'’-]+\.?,?(?:[ \t]+\p{Lu}[\p{L}'’-]*\.?,?){1,4})(?![\p{L}\d:-])", RegexOptions.CultureInvariant)]
    private static partial Regex PersonLine();

    [GeneratedRegex(@"\b(?:Dr|dr|Prof|Overlege|overlege|LIS|Lege)\.?[ \t]+(?<data>\p{Lu}[\p{L}'’-]+(?:[ \t]+\p{Lu}[\p{L}'’-]+){1,3})(?![\p{L}\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();
}
