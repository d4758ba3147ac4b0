namespace TrialMatch.Terminology;

/// <summary>Reads the drug tables: each concept with all the names that lead to it.</summary>
internal static class DrugTables
{
    /// <summary>Classes, substances and regimens, in the order of their tables.</summary>
    public static IEnumerable<(DrugConcept Concept, IEnumerable<string> Names)> Read()
    {
        foreach (var row in EmbeddedTable.Rows("drug_classes.tsv"))
        {
            var drugClass = new DrugConcept(row[0], DrugConceptKind.Class, TableCell.List(row[2]), []) { NameNb = row[1] };
            yield return (drugClass, [row[0], row[1], .. TableCell.List(row[3])]);
        }

        foreach (var row in EmbeddedTable.Rows("drugs.tsv"))
            yield return (new DrugConcept(row[0], DrugConceptKind.Substance, TableCell.List(row[1]), []), [row[0], .. TableCell.List(row[2])]);

        foreach (var row in EmbeddedTable.Rows("drug_regimens.tsv"))
            yield return (new DrugConcept(row[0], DrugConceptKind.Regimen, [], TableCell.List(row[1])), [row[0], .. TableCell.List(row[2])]);
    }
}
