namespace TrialMatch.Matching.Reports;

/// <summary>One or several genes of a sentence with everything that it says of them.</summary>
internal sealed class GeneGroup(int first, int last)
{
    /// <summary>The element it begins with.</summary>
    public int First { get; } = first;

    /// <summary>The element that its genes end with.</summary>
    public int Last { get; } = last;

    /// <summary>The genes with their place in the passage.</summary>
    public List<(string Gene, GeneElement At)> Genes { get; } = [];

    /// <summary>Whether a whole family was named, such as RAS.</summary>
    public bool Family { get; set; }

    /// <summary>The two genes of a fusion.</summary>
    public string? FusionName { get; set; }

    /// <summary>Exact changes in their order.</summary>
    public List<NamedChange> Changes { get; } = [];

    /// <summary>Everything else that is said of it.</summary>
    public Dictionary<GeneWord, GeneElement> Said { get; } = [];

    /// <summary>Elements that speak of it, for the span.</summary>
    public List<GeneElement> Words { get; } = [];

    /// <summary>Whether it was found; <see langword="null"/> when the sentence does not say.</summary>
    public bool? Found { get; set; }

    /// <summary>Whether the sentence denies something that may be this: then nothing is proposed.</summary>
    public bool Doubtful { get; set; }

    /// <summary>Whether the sentence says anything of it.</summary>
    public bool HasContent => Changes.Count > 0 || FusionName is not null || Said.Count > 0;

    /// <summary>The text of something said, such as the class of change.</summary>
    public string? Of(GeneWord word) => Said.TryGetValue(word, out var element) ? element.Written : null;
}

/// <summary>An exact change of a gene.</summary>
/// <param name="Element">Its words.</param>
internal sealed record NamedChange(GeneElement Element)
{
    /// <summary>Whether it was found; <see langword="null"/> to follow the group.</summary>
    public bool? Found { get; set; }

    /// <summary>Its allele fraction, percent.</summary>
    public decimal? Vaf { get; set; }

    /// <summary>Whether the fraction was a bare percentage.</summary>
    public bool VafGuessed { get; set; }
}
