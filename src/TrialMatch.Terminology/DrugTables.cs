namespace TrialMatch.Terminology;

/// <summary>Reads the drug tables: each concept with all the names that lead to it.</summary>
internal static class DrugTables
{
    private static readonly string[] CountNouns =
        ["inhibitor", "agent", "agonist", "antagonist", "analogue", "analog", "conjugate", "drug", "bispecific", "alkaloid", "antibiotic", "TKI", "ADC", "SERD", "SERM"];

    /// <summary>Classes, substances and regimens, in the order of their tables.</summary>
    public static IEnumerable<(DrugConcept Concept, IEnumerable<string> Names)> Read()
    {
        foreach (var row in EmbeddedTable.Rows("drug_classes.tsv"))
        {
            var drugClass = new DrugConcept(row[0], DrugConceptKind.Class, TableCell.List(row[2]), []) { NameNb = row[1] };
            yield return (drugClass, WithPlurals([row[0], row[1], .. TableCell.List(row[3])]));
        }

        foreach (var row in EmbeddedTable.Rows("drugs.tsv"))
            yield return (new DrugConcept(row[0], DrugConceptKind.Substance, TableCell.List(row[1]), []), [row[0], .. TableCell.List(row[2])]);

        foreach (var row in EmbeddedTable.Rows("drug_regimens.tsv"))
            yield return (new DrugConcept(row[0], DrugConceptKind.Regimen, [], TableCell.List(row[1])), [row[0], .. TableCell.List(row[2])]);
    }

    /// <summary>Substances with their half-lives in hours.</summary>
    public static IEnumerable<(string Name, double Hours)> HalfLives() =>
        EmbeddedTable.Rows("drug_half_lives.tsv").Select(row => (row[0], (double)TableCell.Number(row[1])));

    /// <summary>Class names stand in the singular in the table; protocols write them in the plural as often.</summary>
    private static IEnumerable<string> WithPlurals(IEnumerable<string> names) =>
        names.SelectMany(name => Plural(name) is { } plural ? (string[])[name, plural] : [name]).Distinct(StringComparer.Ordinal);

    private static string? Plural(string name) => name switch
    {
        _ when name.EndsWith("antibody", StringComparison.Ordinal) => name[..^1] + "ies",
        _ when name.EndsWith("antistoff", StringComparison.Ordinal) => name + "er",
        _ when name.EndsWith("hemmer", StringComparison.Ordinal) => name + "e",
        _ when CountNouns.Any(noun => name.EndsWith(noun, StringComparison.Ordinal)) => name + "s",
        _ => null,
    };
}
