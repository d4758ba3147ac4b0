using System.Collections.Immutable;

namespace TrialMatch.Matching.Reports;

/// <summary>
/// Decides which words of a sentence speak of which genes: a word belongs to the genes before it, unless it is tied to
/// the next ones ("amplification of MET") and parted from those before; a denial reaches forward over a list of genes, or
/// back over what stands directly before it.
/// </summary>
internal sealed class GeneGrouping
{
    private readonly ImmutableArray<GeneElement> _elements;
    private readonly List<GeneGroup> _groups = [];

    private GeneGrouping(ImmutableArray<GeneElement> elements) => _elements = elements;

    public static List<GeneGroup> Of(ImmutableArray<GeneElement> elements)
    {
        var grouping = new GeneGrouping(elements);
        grouping.FindGroups();
        if (grouping._groups.Count > 0)
        {
            grouping.GiveWords();
            grouping.GiveDenials();
        }

        return grouping._groups;
    }

    private GeneWord WordAt(int at) => at >= 0 && at < _elements.Length ? _elements[at].Word : GeneWord.Other;

    private void FindGroups()
    {
        var at = 0;
        while (at < _elements.Length)
        {
            if (WordAt(at) is not (GeneWord.Gene or GeneWord.FusionName))
            {
                at++;
                continue;
            }

            var last = at;
            while (WordAt(at) == GeneWord.Gene && NextOfList(at, last) is { } next)
                last = next;
            var group = new GeneGroup(at, last);
            for (var part = at; part <= last; part++)
            {
                var element = _elements[part];
                foreach (var gene in element.Genes)
                    group.Genes.Add((gene, element));
                group.Family |= element.Written == "family";
            }

            if (WordAt(at) == GeneWord.FusionName)
            {
                group.FusionName = _elements[at].Written;
                group.Words.Add(_elements[at]);
            }

            _groups.Add(group);
            at = last + 1;
        }
    }

    /// <summary>The next gene of a list; a gene that something of its own follows does not belong to it.</summary>
    private int? NextOfList(int first, int last)
    {
        var next = last + 1;
        var suspended = false;
        while (WordAt(next) is GeneWord.Comma or GeneWord.And or GeneWord.Hyphen)
            suspended |= WordAt(next++) == GeneWord.Hyphen;
        if (next == last + 1 || next >= _elements.Length || WordAt(next) != GeneWord.Gene)
            return null;
        var after = next + 1;
        while (WordAt(after) is GeneWord.Hyphen or GeneWord.Sign && after < _elements.Length && after < next + 3)
            after++;
        var own = WordAt(after) is GeneWord.Change or GeneWord.Coding or GeneWord.Exon or GeneWord.Vaf or GeneWord.Copies or GeneWord.Class;
        var compound = !suspended && WordAt(after) is GeneWord.Fusion or GeneWord.CopyNumber && Enumerable.Range(0, first).Any(at => WordAt(at) is GeneWord.Mutation or GeneWord.Fusion or GeneWord.CopyNumber);
        return own || compound ? null : next;
    }

    private void GiveWords()
    {
        for (var at = 0; at < _elements.Length; at++)
        {
            var element = _elements[at];
            if (element.Word is not (GeneWord.Change or GeneWord.Coding or GeneWord.Exon or GeneWord.Class or GeneWord.Effect or GeneWord.Origin or GeneWord.CopyNumber
                or GeneWord.Copies or GeneWord.Fusion or GeneWord.Mutation or GeneWord.WildType or GeneWord.Uncertain or GeneWord.Vaf or GeneWord.Percent))
                continue;
            if (Owner(at) is not { } group)
                continue;
            if (element.Word is GeneWord.Vaf or GeneWord.Percent)
            {
                if (group.Changes.Count == 0 || group.Changes[^1].Vaf is not null)
                    continue;
                (group.Changes[^1].Vaf, group.Changes[^1].VafGuessed) = (element.Number, element.Word == GeneWord.Percent);
            }
            else if (element.Word is GeneWord.Change or GeneWord.Coding)
            {
                group.Changes.Add(new NamedChange(element));
            }
            else if (!group.Said.TryAdd(element.Word, element))
            {
                continue;
            }

            group.Words.Add(element);
        }
    }

    private GeneGroup? Owner(int at)
    {
        var before = _groups.LastOrDefault(group => group.Last < at);
        var after = _groups.FirstOrDefault(group => group.First > at);
        if (before is null)
            return _elements[at].Word is GeneWord.Vaf or GeneWord.Percent ? null : after;
        if (after is null)
            return before;
        return TiedForward(at, after) && PartedFrom(before, at) ? after : before;
    }

    private bool TiedForward(int at, GeneGroup group)
    {
        var tied = false;
        for (var between = at + 1; between < group.First; between++)
        {
            if (WordAt(between) is GeneWord.Comma or GeneWord.But || _elements[between] is { Word: GeneWord.Sign, Length: 1 } && IsBorder(between))
                return false;
            tied |= WordAt(between) is GeneWord.Preposition or GeneWord.Sign;
        }

        return tied;
    }

    /// <summary>A cell border is kept as a sign; between two rows of one sentence it parts.</summary>
    private bool IsBorder(int at) => _elements[at].Written == "|";

    private bool PartedFrom(GeneGroup group, int at)
    {
        for (var between = group.Last + 1; between < at; between++)
        {
            if (WordAt(between) is GeneWord.Comma or GeneWord.And or GeneWord.But or GeneWord.Detected or GeneWord.Not)
                return true;
        }

        return false;
    }

    private void GiveDenials()
    {
        for (var at = 0; at < _elements.Length; at++)
        {
            switch (WordAt(at))
            {
                case GeneWord.Not:
                    Deny(at);
                    break;
                case GeneWord.Negative or GeneWord.Positive:
                    Judge(at, WordAt(at) == GeneWord.Positive);
                    break;
            }
        }

        foreach (var group in _groups.Where(group => group.Said.ContainsKey(GeneWord.WildType)))
            group.Found = false;
    }

    /// <summary>"ALK negative" speaks of what stands before, "negative for ALK" of what follows.</summary>
    private void Judge(int at, bool positive)
    {
        if (WordAt(at + 1) == GeneWord.Preposition && Reaches(at) is { } next)
        {
            Spread(next, at, positive);
        }
        else if (_groups.LastOrDefault(before => before.Last < at) is { } group)
        {
            group.Words.Add(_elements[at]);
            if (positive)
                group.Found ??= true;
            else
                DenyBack(group, at);
        }
        else if (!positive)
        {
            DoubtAfter(at);
        }
    }

    private void Deny(int at)
    {
        var before = _groups.LastOrDefault(group => group.Last < at);
        var forward = Reaches(at);
        if (before is not null && (forward is null || (!before.HasContent && OnlySigns(before.Last + 1, at))))
        {
            before.Words.Add(_elements[at]);
            if (WordAt(at + 1) == GeneWord.Detected)
                before.Words.Add(_elements[at + 1]);
            DenyBack(before, at);
            return;
        }

        if (forward is null)
            DoubtAfter(at);
        else
            Spread(forward, at, found: false);
    }

    /// <summary>Gives a verdict to the next genes and to those that are joined to them by commas and "or".</summary>
    private void Spread(GeneGroup first, int at, bool found)
    {
        for (var index = _groups.IndexOf(first); index < _groups.Count; index++)
        {
            var group = _groups[index];
            if (group != first && (group.Changes.Count > 0 || group.Found is not null || !Chained(_groups[index - 1].Last + 1, group.First)))
                break;
            group.Found = found;
            group.Words.Add(_elements[at]);
        }
    }

    /// <summary>A denial that belongs to nothing known may belong to what follows: of that nothing is proposed.</summary>
    private void DoubtAfter(int at)
    {
        foreach (var group in _groups.Where(group => group.First > at))
        {
            var between = Enumerable.Range(at, group.First - at).ToList();
            if (between.Any(place => WordAt(place) == GeneWord.But))
                break;
            group.Doubtful |= group.Changes.Count == 0 || !between.Any(place => WordAt(place) == GeneWord.Comma);
        }
    }

    /// <summary>The genes to which a denial reaches without a comma or "but" between.</summary>
    private GeneGroup? Reaches(int at)
    {
        var group = _groups.FirstOrDefault(after => after.First > at);
        if (group is null)
            return null;
        for (var between = at + 1; between < group.First; between++)
        {
            if (WordAt(between) is GeneWord.Comma && !NearList(between, group) || WordAt(between) is GeneWord.But or GeneWord.Change or GeneWord.Coding)
                return null;
        }

        return group;
    }

    /// <summary>Whether a comma stands between kinds of change ("no mutations, amplifications or fusions in …") rather than between statements.</summary>
    private bool NearList(int comma, GeneGroup group) =>
        IsKind(comma - 1) && (IsKind(comma + 1) || WordAt(comma + 1) is GeneWord.And or GeneWord.Effect) && comma + 1 < group.First;

    private bool IsKind(int at) => WordAt(at) is GeneWord.Mutation or GeneWord.CopyNumber or GeneWord.Fusion or GeneWord.Class;

    private bool Chained(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (WordAt(at) is GeneWord.But or GeneWord.Detected or GeneWord.Positive or GeneWord.Not or GeneWord.WildType or GeneWord.Copies)
                return false;
        }

        return true;
    }

    private bool OnlySigns(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (WordAt(at) is not (GeneWord.Sign or GeneWord.Hyphen or GeneWord.Other))
                return false;
        }

        return true;
    }

    /// <summary>Denies what stands around the denial: the changes of the same half-sentence where there are several, else everything.</summary>
    private void DenyBack(GeneGroup group, int at)
    {
        var place = _elements[at].At;
        if (group.Changes.Count > 1)
        {
            var comma = _elements.LastOrDefault(element => element.At < place && element.Word is GeneWord.Comma or GeneWord.But)?.At ?? -1;
            var after = group.Changes.Where(change => change.Element.At > place).ToList();
            var near = after.Count > 0 ? after : group.Changes.Where(change => change.Element.At > comma).ToList();
            if (near.Count > 0 && near.Count < group.Changes.Count)
            {
                foreach (var change in near)
                    change.Found = false;
                return;
            }
        }

        group.Found ??= false;
    }
}
