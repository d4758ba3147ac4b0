using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Notation;

/// <summary>Number of lines, washout, platinum sensitivity, intolerance and trial participation; and the parts that they share with prior therapy.</summary>
internal static partial class TherapySyntax
{
    private static readonly TherapySetting[] Advanced = [TherapySetting.LocallyAdvanced, TherapySetting.Metastatic];

    public static LeafSyntax PriorTherapy { get; } = LeafSyntax.For<PriorTherapyCriterion>("prior therapy", PriorTherapySyntax.Read, PriorTherapySyntax.Write);

    public static LeafSyntax Lines { get; } = LeafSyntax.For<LinesCriterion>("lines", ReadLines, criterion =>
        (criterion.Subject is { } subject ? $"of {subject} " : "")
        + criterion.Range
        + WriteSettings(criterion.Settings)
        + (criterion.AdjuvantWithin is { } period ? $" counting adjuvant within {period}" : ""));

    public static LeafSyntax Washout { get; } = LeafSyntax.For<WashoutCriterion>("washout", ReadWashout, criterion =>
        $"{criterion.Subject} {DaysText(criterion.Days)}"
        + (criterion.HalfLives is { } number
            ? string.Create(CultureInfo.InvariantCulture, $" or {number} half-{(number == 1 ? "life" : "lives")} whichever is {(criterion.Longer ? "longer" : "shorter")}")
            : ""));

    public static LeafSyntax Platinum { get; } = LeafSyntax.For<PlatinumSensitivityCriterion>("platinum", ReadPlatinum, criterion =>
        Words.PlatinumStatuses.Write(criterion.Status)
        + (criterion.Months == PlatinumSensitivityCriterion.UsualMonths ? "" : $" interval {Period.Months(criterion.Months)}"));

    public static LeafSyntax Intolerance { get; } = LeafSyntax.For<IntoleranceCriterion>(
        "intolerance", cursor => ReadIntolerance(cursor, hypersensitivity: false), criterion => criterion.Hypersensitivity ? null : criterion.Drug);

    public static LeafSyntax Hypersensitivity { get; } = LeafSyntax.For<IntoleranceCriterion>(
        "hypersensitivity", cursor => ReadIntolerance(cursor, hypersensitivity: true), criterion => criterion.Drug);

    /// <summary>Another word for hypersensitivity, read but not printed.</summary>
    public static LeafSyntax Allergy { get; } = LeafSyntax.For<IntoleranceCriterion>(
        "allergy", cursor => ReadIntolerance(cursor, hypersensitivity: true), _ => null);

    public static LeafSyntax TrialParticipation { get; } = LeafSyntax.For<TrialParticipationCriterion>("trial participation", ReadParticipation, criterion =>
        criterion.WithinDays is { } days ? $"within {DaysText(days)}" : "");

    /// <summary>A span in days or calendar months.</summary>
    public static Period? ReadPeriod(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (cursor.TryMatch(PeriodForm(), out var match) && Period.TryParse(match.Value, out var period))
            return period;
        cursor.Return(at);
        cursor.Fail("a span such as 28 days or 6 months, up to 9999 days or 1200 months");
        return null;
    }

    /// <summary>Settings, behind <c>in</c> or <c>for</c>; nothing when none stands here.</summary>
    public static ImmutableArray<TherapySetting> TrySettings(NotationCursor cursor)
    {
        cursor.TryWord("the");
        var settings = ImmutableArray.CreateBuilder<TherapySetting>();
        do
        {
            if (Words.TherapySettings.Try(cursor) is { } setting)
                settings.Add(setting);
            else if (cursor.TryWord("advanced"))
                settings.AddRange(Advanced);
            else
                break;
        }
        while (cursor.TryAny("or", "and"));
        if (settings.Count > 0)
            cursor.TryAny("setting", "disease");
        return [.. settings.Distinct().Order()];
    }

    public static string WriteSettings(ImmutableArray<TherapySetting> settings) =>
        settings.IsEmpty ? "" : $" in {string.Join(" or ", settings.Select(Words.TherapySettings.Write))} setting";

    public static string DaysText(int days) => Period.Days(days).ToString();

    private static LinesCriterion? ReadLines(NotationCursor cursor)
    {
        TherapySubject? subject = null;
        if (cursor.TryWord("of"))
        {
            subject = TherapyNames.Read(cursor);
            if (subject is null)
                return null;
        }

        if (cursor.Range() is not { } range)
            return null;
        var criterion = new LinesCriterion { Range = range, Subject = subject };
        while (!cursor.AtEnd)
        {
            if (criterion.Settings.IsEmpty && cursor.TryAny("in", "for"))
                criterion = criterion with { Settings = TrySettings(cursor) };
            else if (criterion.AdjuvantWithin is null && cursor.TryAny("counting adjuvant within", "counting (neo)adjuvant within"))
                criterion = criterion with { AdjuvantWithin = ReadPeriod(cursor) };
            else
                cursor.Fail("each once: in metastatic setting, counting adjuvant within 6 months");
            if (cursor.Error is null && criterion is { Settings.IsEmpty: true, AdjuvantWithin: null })
                cursor.Fail("early, locally advanced, metastatic or advanced");
            if (cursor.Error is not null)
                return null;
        }

        return criterion;
    }

    private static WashoutCriterion? ReadWashout(NotationCursor cursor)
    {
        if (TherapyNames.Read(cursor) is not { } subject || cursor.Days() is not { } days)
            return null;
        var criterion = new WashoutCriterion { Subject = subject, Days = days };
        cursor.TrySign(',');
        if (!cursor.TryWord("or"))
            return criterion;
        var at = cursor.Here;
        if (cursor.Number("a number of half-lives") is not { } halfLives)
            return null;
        if (halfLives is < 1 or > 20)
            cursor.FailAt(at, $"read `{cursor.Since(at)}`", "1 to 20 half-lives");
        if (!cursor.TryAny("half-lives", "half-life", "half lives", "half life", "halveringstider"))
            cursor.Fail("half-lives");
        cursor.TrySign(',');
        return criterion with { HalfLives = halfLives, Longer = !cursor.TryWord("whichever is shorter") && cursor.TryWord("whichever is longer") };
    }

    private static PlatinumSensitivityCriterion? ReadPlatinum(NotationCursor cursor)
    {
        cursor.SkipHyphen();
        if (Words.PlatinumStatuses.Read(cursor) is not { } status)
            return null;
        var criterion = new PlatinumSensitivityCriterion { Status = status };
        if (!cursor.TryWord("interval"))
            return criterion;
        var at = cursor.Here;
        if (ReadPeriod(cursor) is not { } period)
            return null;
        if (period is not { Unit: PeriodUnit.Months, Number: >= 1 and <= 60 })
            cursor.FailAt(at, $"read `{cursor.Since(at)}`", "1 to 60 months");
        return criterion with { Months = period.Number };
    }

    private static IntoleranceCriterion? ReadIntolerance(NotationCursor cursor, bool hypersensitivity)
    {
        cursor.TryAny("to", "mot", "for");
        return TherapyNames.Drug(cursor, "a drug or drug class") is { } drug ? new IntoleranceCriterion { Drug = drug, Hypersensitivity = hypersensitivity } : null;
    }

    private static TrialParticipationCriterion? ReadParticipation(NotationCursor cursor)
    {
        if (!cursor.TryWord("within"))
            return new TrialParticipationCriterion();
        return cursor.Days() is { } days ? new TrialParticipationCriterion { WithinDays = days } : null;
    }

    [GeneratedRegex(@"\G\d{1,4}\s*\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodForm();
}
