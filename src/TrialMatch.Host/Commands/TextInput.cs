namespace TrialMatch.Host.Commands;

/// <summary>Text from a file or from standard input, of limited length.</summary>
internal static class TextInput
{
    /// <param name="services">Where standard input is.</param>
    /// <param name="file">A file; <c>-</c> for standard input.</param>
    /// <param name="longest">Most characters.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UserErrorException">It cannot be read, is empty or too long.</exception>
    internal static async Task<string> ReadAsync(HostServices services, string file, int longest, string what, CancellationToken cancellation)
    {
        try
        {
            using var input = new StreamReader(Open(services, file));
            var buffer = new char[longest + 1];
            var length = await input.ReadBlockAsync(buffer, cancellation);
            if (length > longest)
                throw new UserErrorException($"The {what} has more than {longest} characters.", CommandLine.Misunderstood);
            var text = new string(buffer, 0, length);
            return string.IsNullOrWhiteSpace(text) ? throw new UserErrorException($"The {what} is empty.", CommandLine.Misunderstood) : text;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{file} cannot be read: {fault.Message}", CommandLine.Misunderstood);
        }
    }

    private static Stream Open(HostServices services, string file)
    {
        if (file == "-")
            return services.OpenInput();
        return File.OpenRead(file);
    }
}
