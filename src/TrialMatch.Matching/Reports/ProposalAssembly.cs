using System.Collections.Immutable;
using TrialMatch.Matching.Evaluation;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Reports;

/// <summary>
/// Makes proposals of claims: asks the profile line's readers what each means, joins those that say the same, marks those
/// that contradict one another, and numbers them in the order of the text.
/// </summary>
internal sealed class ProposalAssembly(string text, DateOnly date, DateOnly today, ReportSample sample)
{
    private readonly HashSet<Claim> _taken = [];

    /// <summary>Whether a claim became a proposal, or a part of one.</summary>
    public bool Took(Claim claim) => _taken.Contains(claim);

    public ImmutableArray<Proposal> Propose(IEnumerable<(Claim Claim, Passage? Passage)> claims)
    {
        var drafts = new List<(Claim Claim, Proposal Proposal)>();
        var all = claims.ToList();
        foreach (var (claim, passage) in all)
        {
            if (claim.Otherwise && all.Any(other => other.Claim.Found == true && !ReferenceEquals(other.Claim, claim) && SameGene(other.Claim, claim)))
            {
                _taken.Add(claim);
                continue;
            }

            if (Draft(claim, passage is null ? new PassageTone(null, false, false, false) : PassageTone.Of(passage), passage) is { } proposal)
            {
                _taken.Add(claim);
                drafts.Add((claim, proposal));
            }
        }

        return [.. Contradictions(Joined(drafts)).OrderBy(draft => draft.Proposal.Span.Start).ThenBy(draft => draft.Proposal.Span.End).ThenBy(draft => draft.Proposal.Item, StringComparer.Ordinal)
            .Select((draft, at) => draft.Proposal with { Number = at + 1 })];
    }

    private Proposal? Draft(Claim claim, PassageTone tone, Passage? passage)
    {
        var dated = tone.Earlier && passage is not null && ReportDates.Earlier(passage.Text, today) is { } told ? told : date;
        for (var at = 0; at < claim.Items.Length; at++)
        {
            var read = ProfileLine.Parse(claim.Items[at], dated);
            if (!read.Success || read.Items is not [{ Facts.IsEmpty: false } item])
                continue;
            var warnings = claim.Warnings.ToBuilder();
            AddIf(tone.Hedged, ReportWarning.Hedged);
            AddIf(tone.Earlier, ReportWarning.Earlier);
            AddIf(tone.ClinicalInformation, ReportWarning.ClinicalInformation);
            AddIf(at > 0 && claim.Rule is ReportRule.Variant or ReportRule.CopyNumber && claim.Items.Length > 1 && at > 0, ReportWarning.Coarser);
            AddIf(claim.Found == false && sample.TumourCellPercent < SampleRule.FewTumourCells && claim.Rule is ReportRule.Variant or ReportRule.CopyNumber or ReportRule.Fusion, ReportWarning.FewTumourCells);
            return new Proposal
            {
                Number = 0,
                Span = claim.Span,
                Quote = text.Substring(claim.Span.Start, claim.Span.Length),
                Rule = claim.Rule,
                Certainty = tone.Hedged ? Certainty.Hedged : Certainty.Stated,
                Warnings = [.. warnings.Distinct()],
                Item = claim.Items[at],
                Date = dated,
                Facts = [.. item.Facts.Select(cited => new CitedFact(cited.Fact with { Source = FactSource.Report }, cited.Finding))],
            };

            void AddIf(bool so, ReportWarning warning)
            {
                if (so)
                    warnings.Add(warning);
            }
        }

        return null;
    }

    /// <summary>What is said twice is proposed once, in its fullest form.</summary>
    private static List<(Claim Claim, Proposal Proposal)> Joined(List<(Claim Claim, Proposal Proposal)> drafts)
    {
        var kept = new List<(Claim Claim, Proposal Proposal)>();
        foreach (var draft in drafts)
        {
            var same = kept.FindIndex(other => other.Proposal.Date == draft.Proposal.Date && (Says(other, draft) || Says(draft, other)));
            if (same < 0)
            {
                kept.Add(draft);
                continue;
            }

            var (fuller, lesser) = Says(kept[same], draft) ? (kept[same], draft) : (draft, kept[same]);
            var lessWarned = lesser.Proposal.Item == fuller.Proposal.Item && lesser.Proposal.Warnings.Length < fuller.Proposal.Warnings.Length;
            var (shown, other) = lessWarned ? (lesser, fuller) : (fuller, lesser);
            kept[same] = (shown.Claim, shown.Proposal with { AlsoAt = [.. shown.Proposal.AlsoAt.Concat(other.Proposal.AlsoAt).Append(other.Proposal.Span).Distinct().Where(span => span != shown.Proposal.Span)] });
        }

        return kept;
    }

    /// <summary>Whether one says everything that the other says.</summary>
    private static bool Says((Claim Claim, Proposal Proposal) one, (Claim Claim, Proposal Proposal) other)
    {
        var (item, less) = (one.Proposal.Item, other.Proposal.Item);
        if (one.Claim.Found == other.Claim.Found && (item == less || item.StartsWith(less + " ", StringComparison.Ordinal)))
            return true;
        if (other.Claim.General && one.Claim is { Found: true, Rule: ReportRule.Variant, General: false } && SameGene(one.Claim, other.Claim))
            return true;
        if (one.Claim is { Rule: ReportRule.Fusion, Found: true } && other.Claim is { Rule: ReportRule.Fusion, Found: true })
            return item.Contains("::", StringComparison.Ordinal) && !less.Contains("::", StringComparison.Ordinal) && item.Split("::").Contains(less.Split(' ')[0]);
        return one.Claim.Rule == ReportRule.Diagnosis && other.Claim.Rule == ReportRule.Diagnosis && OncoTree.Current.IsWithin(Code(one.Proposal), Code(other.Proposal));
    }

    private static string Code(Proposal proposal) => proposal.Facts.Select(cited => cited.Fact).OfType<DiagnosisFact>().Single().OncoTreeCode;

    private static bool SameGene(Claim one, Claim other) =>
        one.Rule == other.Rule && one.Subject is { } first && other.Subject is { } second && first.Split(' ')[0] == second.Split(' ')[0];

    private static IEnumerable<(Claim Claim, Proposal Proposal)> Contradictions(List<(Claim Claim, Proposal Proposal)> drafts)
    {
        foreach (var draft in drafts)
        {
            var contradicted = drafts.Any(other => !ReferenceEquals(other.Proposal, draft.Proposal) && other.Proposal.Date == draft.Proposal.Date && Contradict(draft, other));
            yield return contradicted ? (draft.Claim, draft.Proposal with { Warnings = draft.Proposal.Warnings.Add(ReportWarning.Contradicted) }) : draft;
        }
    }

    private static bool Contradict((Claim Claim, Proposal Proposal) one, (Claim Claim, Proposal Proposal) other)
    {
        if (one.Claim.Rule != other.Claim.Rule)
            return false;
        if (one.Claim.Found is { } found && other.Claim.Found is { } opposite)
            return found != opposite && (one.Claim.Subject == other.Claim.Subject || (SameGene(one.Claim, other.Claim) && (one.Proposal.Item.EndsWith(" wt", StringComparison.Ordinal) || other.Proposal.Item.EndsWith(" wt", StringComparison.Ordinal))));
        return one.Claim.Subject is not null && one.Claim.Subject == other.Claim.Subject && one.Proposal.Item != other.Proposal.Item;
    }
}
