using TrialMatch.Matching.Notation;

namespace TrialMatch.Registry.Import.TrialFiles;

/// <summary>Collects what is wrong with a trial file, so that all of it is told at once.</summary>
internal sealed class TrialFileErrors
{
    private readonly List<TrialFileError> _errors = [];

    /// <summary>The errors in the order of the file.</summary>
    public IEnumerable<TrialFileError> InOrder => _errors.OrderBy(error => (error.Line, error.Column));

    /// <summary>Whether there is any.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>One more.</summary>
    public void Add(TrialFileError error) => _errors.Add(error);

    /// <summary>The errors of a block of criteria.</summary>
    public void Add(IEnumerable<NotationError> errors) => _errors.AddRange(errors.Select(error => new TrialFileError(
        error.Line,
        error.Column,
        $"{error.Message}; expected {error.Expected}{(error.Nearest is [] ? "" : $"; nearest known words: {string.Join(", ", error.Nearest)}")}")));
}
