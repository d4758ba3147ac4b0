using Microsoft.Extensions.Logging.Console;

namespace TrialMatch.Host.Reporting;

/// <summary>Warnings and errors of the running program, on standard error: standard output belongs to results.</summary>
internal static class StandardErrorLog
{
    internal static ILoggingBuilder AddStandardError(this ILoggingBuilder logs) => logs
        .SetMinimumLevel(LogLevel.Warning)
        // A start that fails ends the command, which says why itself.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
        // That keys are stored as they are is known: see KeyRing.
        .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
        .AddSimpleConsole(line => (line.SingleLine, line.ColorBehavior) = (true, LoggerColorBehavior.Disabled))
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
