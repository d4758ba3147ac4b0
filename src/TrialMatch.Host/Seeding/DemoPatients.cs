using TrialMatch.Host.Commands;

namespace TrialMatch.Host.Seeding;

/// <summary>An invented person of <c>patients.tsv</c>.</summary>
/// <param name="Key">What the person is asked for by.</param>
/// <param name="TitleEn">In a few English words.</param>
/// <param name="TitleNb">In a few Norwegian words.</param>
/// <param name="Profile">The profile line.</param>
internal sealed record DemoPatient(string Key, string TitleEn, string TitleNb, string Profile);

/// <summary>The invented persons that demonstrate the service.</summary>
internal static class DemoPatients
{
    /// <summary>All of them, in the file's order.</summary>
    /// <exception cref="UserErrorException">The file is not there or has a row that cannot be read.</exception>
    internal static IReadOnlyList<DemoPatient> Read(string seedFolder)
    {
        var file = Path.Combine(seedFolder, "patients.tsv");
        if (!File.Exists(file))
            throw new UserErrorException($"There are no demonstration patients: {file} is missing.");
        return [.. File.ReadLines(file)
            .Select((text, at) => (Text: text, Number: at + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Skip(1) // the heading
            .Select(line => line.Text.Split('\t') is [var key, var en, var nb, var profile]
                ? new DemoPatient(key, en, nb, profile)
                : throw new UserErrorException($"{file}:{line.Number}: expected four columns: key, title_en, title_nb, profile."))];
    }

    /// <summary>The one with this key.</summary>
    /// <exception cref="UserErrorException">There is none; the message names those that there are.</exception>
    internal static DemoPatient Find(string seedFolder, string key)
    {
        var all = Read(seedFolder);
        return all.FirstOrDefault(patient => patient.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            ?? throw Asked.Misread("--patient", key, $"one of {string.Join(", ", all.Select(patient => patient.Key))}");
    }
}
