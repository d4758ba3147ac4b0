using TrialMatch.Host.Commands;

return await CommandLine.RunAsync(args);
