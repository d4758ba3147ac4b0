using System.Collections.Immutable;

namespace TrialMatch.Matching.Reports;

/// <summary>
/// Reads a pasted pathology or sequencing report, in Bokmål, Nynorsk or English, into proposed facts. By rules alone: the
/// same text gives the same proposals, each with the words that it was read from. Nothing that it proposes is used until a
/// person has confirmed it, and the text is kept nowhere.
/// </summary>
public static class ReportReader
{
    /// <summary>Longest text, characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>Reads a report.</summary>
    /// <param name="text">The text, at most <see cref="LongestText"/> characters.</param>
    /// <param name="today">The day of reading, by which facts are dated when the report tells no date; later dates in the text are ignored.</param>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public static ReportReading Read(string text, DateOnly today)
    {
        if (text.Length > LongestText)
            throw new ArgumentException($"A report may have {LongestText} characters.", nameof(text));
        var (masked, personal) = PersonalData.Mask(text);
        var passages = Passages.Of(masked);
        var (taken, reported) = ReportDates.Of(passages, today);
        var claims = new List<(Claim Claim, Passage? Passage)>();
        var covered = new HashSet<string>(StringComparer.Ordinal);
        var pdL1 = false;
        foreach (var passage in passages)
        {
            if (PassageTone.Of(passage).Refusal is not null)
                continue;
            pdL1 |= ExpressionRule.PdL1Name().IsMatch(passage.Text);
            claims.AddRange(Claims(passage, covered, pdL1).Select(claim => (claim, (Passage?)passage)));
        }

        var sample = SampleRule.Read(passages, taken);
        claims.AddRange(GeneRule.Covered(passages, covered, [.. claims.Select(entry => entry.Claim)]).ToList().Select(claim => (claim, passages.FirstOrDefault(passage => passage.Span == claim.Span))));
        var date = taken ?? reported ?? today;
        var assembly = new ProposalAssembly(masked, date, today, sample);
        return new ReportReading
        {
            Text = masked,
            Date = date,
            Dating = taken is not null ? ReportDating.Sample : reported is not null ? ReportDating.Report : ReportDating.Today,
            Sample = sample,
            Proposals = assembly.Propose(claims),
            Unread = [.. Unread(passages, claims, assembly)],
            Personal = personal,
        };
    }

    /// <summary>The rules in their order; what one takes, the later ones do not see.</summary>
    private static IEnumerable<Claim> Claims(Passage passage, HashSet<string> covered, bool pdL1Named) =>
    [
        .. PanelRule.Read(passage),
        .. StageRule.Read(passage),
        .. SignatureRule.Read(passage),
        .. ExpressionRule.Read(passage, pdL1Named),
        .. DiagnosisRule.Read(passage),
        .. GeneRule.Read(passage, covered),
    ];

    private static IEnumerable<UnreadPassage> Unread(ImmutableArray<Passage> passages, IReadOnlyCollection<(Claim Claim, Passage? Passage)> claims, ProposalAssembly assembly)
    {
        var read = claims.Where(entry => assembly.Took(entry.Claim)).Select(entry => entry.Passage).ToHashSet();
        foreach (var passage in passages)
        {
            var refusal = PassageTone.Of(passage).Refusal;
            if (refusal is null && (read.Contains(passage) ? passage.Reason is not UnreadReason.Range : passage.Understood))
                continue;
            var quote = passage.Text.Trim();
            if (quote.Any(char.IsLetterOrDigit) && !IsHeading(quote) && !IsCovered(quote))
                yield return new UnreadPassage(passage.Span, quote, refusal ?? passage.Reason ?? (claims.Any(entry => entry.Passage == passage) ? UnreadReason.NotRecordable : UnreadReason.NotUnderstood));
        }
    }

    /// <summary>A label before personal data, which is told of by itself.</summary>
    private static bool IsCovered(string quote) =>
        quote.Contains(PersonalData.Cover) && quote.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => !word.Contains(PersonalData.Cover)) <= 3;

    /// <summary>A few words that end in a colon, with nothing behind: a heading says nothing by itself.</summary>
    private static bool IsHeading(string quote) => quote.EndsWith(':') && quote.Length <= 50;
}
