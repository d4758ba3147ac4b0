using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>Reads a visit line: <c>infusion | every 3 weeks until week 24 | site, local hospital</c>.</summary>
internal static class TrialFileVisit
{
    private const string Times = "a time such as \"week -4..0\", \"every 3 weeks\", \"every 3 weeks from week 6 until week 24\", \"every 2 weeks 6 times\" or \"after treatment month 1\"";

    /// <summary>The visit; <see langword="null"/>, with an error, when the line cannot be read.</summary>
    public static PlannedVisit? Read(TrialFileLine line, TrialFileErrors errors)
    {
        if (line.Value!.Split('|', StringSplitOptions.TrimEntries) is not [var what, var when, var where])
            return Fail(line.Error("Expected \"visit: what | when | where\", such as \"visit: infusion | every 3 weeks | site, local hospital\"."));
        if (!VisitWords.TryParse(what, out VisitKind kind))
            return Fail(line.Error($"\"{what}\" is no visit; expected one of {string.Join(", ", VisitWords.Kinds)}.", what));
        if (!VisitTiming.TryParse(when, out var timing))
            return Fail(line.Error($"\"{when}\" is no time of a visit; expected {Times}.", when));
        var places = new SortedSet<VisitPlace>();
        foreach (var word in where.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!VisitWords.TryParse(word, out VisitPlace place))
                return Fail(line.Error($"\"{word}\" is no place of a visit; expected one of {string.Join(", ", VisitWords.Places)}.", word));
            places.Add(place);
        }

        return new PlannedVisit { Kind = kind, When = timing, Places = [.. places] };

        PlannedVisit? Fail(TrialFileError error)
        {
            errors.Add(error);
            return null;
        }
    }
}
