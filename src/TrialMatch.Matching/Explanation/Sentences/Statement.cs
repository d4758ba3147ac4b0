namespace TrialMatch.Matching.Explanation.Sentences;

/// <summary>How a statement is said.</summary>
internal enum Form
{
    /// <summary>Required: "you must have …".</summary>
    Must,

    /// <summary>Excluded: "you must not have …".</summary>
    MustNot,

    /// <summary>As a part of something wider: "you have …".</summary>
    Is,

    /// <summary>Denied as a part of something wider: "you do not have …".</summary>
    IsNot,
}

/// <summary>What one criterion asks, in any form; begins in lower case and ends without a full stop.</summary>
internal delegate string Statement(Form form);
