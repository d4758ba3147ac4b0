namespace TrialMatch.Terminology;

/// <summary>How many single-letter slips lie between two words (optimal string alignment distance).</summary>
public static class EditDistance
{
    /// <summary>Counts insertions, deletions, substitutions and swaps of neighbours; stops counting above <paramref name="limit"/>.</summary>
    public static int Between(string a, string b, int limit)
    {
        // Thousands of names are compared for one unknown word: the rows of usual names stay off the heap.
        var width = b.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * 64] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows.Slice(2 * width, width);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                best = Math.Min(best, now[j]);
            }

            if (best > limit)
                return limit + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return last[b.Length];
    }
}
