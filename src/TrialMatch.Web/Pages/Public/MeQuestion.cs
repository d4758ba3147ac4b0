using System.Collections.Immutable;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Web.Pages.Public;

/// <summary>
/// What a question is about. Criteria are answered by the questions of one topic alone; questions of one topic may answer a
/// criterion together (a spread to the brain is a spread).
/// </summary>
internal enum MeTopic
{
    /// <summary>Age and sex.</summary>
    Person,

    /// <summary>Diagnosis, stage, spread.</summary>
    Disease,

    /// <summary>Treatment that was given.</summary>
    Treatment,

    /// <summary>How daily life goes.</summary>
    Function,

    /// <summary>Pregnancy and breast-feeding, other diseases and infections.</summary>
    Condition,

    /// <summary>Results of tests of the tumour.</summary>
    Marker,
}

/// <summary>One question of "could this be for me?"; "don't know" is always an answer too and stands for no fact.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Text">The question.</param>
/// <param name="Options">The answers.</param>
internal sealed record MeQuestion(MeTopic Topic, string Text, ImmutableArray<MeOption> Options)
{
    /// <summary>A sentence to be said of help, if any.</summary>
    public string? Help { get; init; }
}

/// <summary>An answer.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Facts">What is then known.</param>
internal sealed record MeOption(string Text, ImmutableArray<Fact> Facts);
