namespace TrialMatch.Terminology;

/// <summary>Reads the tab-separated tables of <c>seed/terminology</c> that are carried inside this assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table, without its header line; lines that start with <c>#</c> are comments.</summary>
    /// <param name="file">File name in <c>seed/terminology</c>, such as <c>drugs.tsv</c>.</param>
    /// <exception cref="InvalidOperationException">The table is missing or a row has another number of columns than its header.</exception>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The terminology table {file} is not part of this build.");
        using var reader = new StreamReader(stream);
        var columns = 0;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (columns == 0)
            {
                columns = cells.Length;
                continue;
            }

            if (cells.Length != columns)
                throw new InvalidOperationException($"{file}, line {number}: {cells.Length} columns where the header has {columns}.");
            yield return cells;
        }
    }
}
