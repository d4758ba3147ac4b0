using TrialMatch.Registry.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>When a visit takes place, in words.</summary>
internal static class VisitText
{
    /// <summary>"every 3 weeks, from week 6, until week 24".</summary>
    public static string Of(VisitTiming when, TrialTexts texts)
    {
        var said = when.Every is { } every
            ? string.Join(", ", new[] { Repeated(when, every, texts), From(when, texts), Until(when, texts) }.OfType<string>())
            : Once(when, texts);
        return when.AfterTreatment ? texts.Format("When.After", said) : said;
    }

    private static string Once(VisitTiming when, TrialTexts texts) => when switch
    {
        { To: 0, From: < 0 } => texts.Format($"When.{when.Unit}Before", -when.From),
        { To: { } to } => texts.Format($"When.{when.Unit}Between", when.From, to),
        { From: < 0 } => texts.Format($"When.{when.Unit}Before", -when.From),
        _ when !when.AfterTreatment && when.DaysWithin(1).Any() => texts["When.Start"],
        _ => texts.Format($"When.{when.Unit}At", when.From),
    };

    private static string Repeated(VisitTiming when, int every, TrialTexts texts) =>
        every == 1 ? texts[$"When.{when.Unit}Each"] : texts.Format($"When.{when.Unit}Every", every);

    private static string? From(VisitTiming when, TrialTexts texts) =>
        when.DaysWithin(1).Any() ? null : texts.Format($"When.{when.Unit}From", when.From);

    private static string? Until(VisitTiming when, TrialTexts texts) =>
        when.Until is { } until ? texts.Format($"When.{when.Unit}Until", until)
        : when.AfterTreatment ? null
        : texts["When.OpenEnd"];
}
