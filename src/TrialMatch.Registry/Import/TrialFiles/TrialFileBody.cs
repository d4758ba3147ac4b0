using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>What follows the head of a trial file: the criteria, and cohorts with theirs.</summary>
internal sealed partial class TrialFileBody
{
    private readonly TrialFileErrors _errors;

    public TrialFileBody(IReadOnlyList<TrialFileLine> lines, TrialFileErrors errors)
    {
        _errors = errors;
        EligibilityCriteria? criteria = null;
        var cohorts = new Dictionary<string, Cohort>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < lines.Count;)
        {
            var opening = lines[at];
            var block = lines.Skip(at + 1).TakeWhile(line => line.IsIndented || line.IsSilent).ToList();
            at += 1 + block.Count;
            if (opening.IsSilent)
                continue;
            if (opening.Text.TrimEnd() == "criteria:" && criteria is null)
                criteria = Criteria(block);
            else if (CohortLine().Match(opening.Text) is { Success: true } match)
                Take(cohorts, opening, match, Criteria(block));
            else
                errors.Add(opening.Error("Expected \"criteria:\" once, or \"cohort ID: name | status\"."));
        }

        if (criteria is null)
            errors.Add(new TrialFileError(1, 1, "The file has no criteria: expected a line \"criteria:\"."));
        TrialCriteria = criteria ?? EligibilityCriteria.None;
        Cohorts = [.. cohorts.Values];
    }

    /// <summary>Criteria of the whole trial.</summary>
    public EligibilityCriteria TrialCriteria { get; }

    /// <summary>Cohorts in order.</summary>
    public ImmutableArray<Cohort> Cohorts { get; }

    /// <summary>Whether a line begins the body.</summary>
    public static bool Begins(TrialFileLine line) => line.Key == "criteria" || line.Key.StartsWith("cohort ", StringComparison.Ordinal);

    private void Take(Dictionary<string, Cohort> cohorts, TrialFileLine opening, Match match, EligibilityCriteria criteria)
    {
        var (id, name, word) = (match.Groups["id"].Value, match.Groups["name"].Value, match.Groups["status"].Value);
        if (!RecruitmentStatuses.TryParse(word, out var status))
            _errors.Add(opening.Error($"\"{word}\" is no status; expected one of {string.Join(", ", RecruitmentStatuses.All)}.", word));
        if (!cohorts.TryAdd(id, new Cohort { Id = id, Name = name, Status = status, Criteria = criteria }))
            _errors.Add(opening.Error($"There already is a cohort \"{id}\".", id));
    }

    private EligibilityCriteria Criteria(List<TrialFileLine> block)
    {
        if (block.TrueForAll(line => line.IsSilent))
            return EligibilityCriteria.None;
        var result = CriteriaNotation.Parse(string.Join('\n', block.Select(line => line.Text)), block[0].Number);
        _errors.Add(result.Errors);
        return result.Criteria ?? EligibilityCriteria.None;
    }

    [GeneratedRegex(@"\Acohort\s+(?<id>[^\s:|]{1,40})\s*:\s*(?<name>[^|]*[^|\s])\s*\|\s*(?<status>\S+)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CohortLine();
}
