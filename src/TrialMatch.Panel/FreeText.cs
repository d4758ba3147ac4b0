namespace TrialMatch.Panel;

/// <summary>
/// Words about a person. In an event they are sealed under that person's key before they are stored, so that erasing the
/// key makes them unreadable for ever.
/// </summary>
/// <param name="Text">The words, or what sealing made of them.</param>
/// <param name="Sealed">Whether they are sealed.</param>
public sealed record FreeText(string Text, bool Sealed = false)
{
    /// <summary>The most characters of one text.</summary>
    public const int MaxLength = 20_000;

    /// <summary>Why a text cannot stand; <see langword="null"/> when it can.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it is called in the sentence.</param>
    internal static Decision? Refuse(FreeText? text, string what) => text?.Text switch
    {
        null => Decision.Refuse(RefusalName.TextMissing, $"{what} is missing."),
        var words when string.IsNullOrWhiteSpace(words) => Decision.Refuse(RefusalName.TextMissing, $"{what} is missing."),
        { Length: > MaxLength } => Decision.Refuse(RefusalName.TextTooLong, $"{what} has more than {MaxLength} characters."),
        _ => null,
    };

    /// <summary>As <see cref="Refuse"/>, of a text that need not be there.</summary>
    internal static Decision? RefuseOptional(FreeText? text, string what) => text is null ? null : Refuse(text, what);

    /// <summary>The words are not for logs.</summary>
    public override string ToString() => Sealed ? "(sealed)" : "(free text)";
}

/// <summary>Holds words about a person, which are sealed before they are stored and opened when they are shown.</summary>
public interface IHoldFreeText
{
    /// <summary>The same with every text replaced by what the function makes of it.</summary>
    object WithTexts(Func<FreeText, FreeText> change);
}
