using TrialMatch.EventStore;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>One run of an import, over one or more files.</summary>
internal sealed class CtGovRun
{
    private readonly TrialWriter _writer;
    private readonly SiteMatcher _sites;
    private readonly DateOnly _today;
    private readonly string _user;
    private readonly IProgress<ImportProgress>? _progress;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private CtGovRun(TrialWriter writer, SiteMatcher sites, DateOnly today, string user, IProgress<ImportProgress>? progress) =>
        (_writer, _sites, _today, _user, _progress) = (writer, sites, today, user, progress);

    public ImportSummary Summary { get; private set; } = new();

    public static async Task<CtGovRun> StartAsync(
        IDocumentStore store, TimeProvider clock, string user, IProgress<ImportProgress>? progress, CancellationToken token)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new CtGovRun(new TrialWriter(store), await SiteMatcher.LoadAsync(store, token), today, user, progress);
    }

    public async Task TakeAsync(Stream stream, string file, CancellationToken token)
    {
        await foreach (var record in RawRecords.ReadAsync(stream, token))
        {
            Summary = await TakeAsync(record, file, token);
            _progress?.Report(new ImportProgress(file, Summary));
        }
    }

    private async Task<ImportSummary> TakeAsync(RawRecord record, string file, CancellationToken token)
    {
        try
        {
            var entry = CtGovRecord.Read(record, _sites, _today);
            if (!_seen.Add(entry.RegistryId))
                throw new RecordRefusedException("The trial came before in this run; the first one counts.", "$.protocolSection.identificationModule.nctId") { RegistryId = entry.RegistryId };
            var (outcome, refusal) = await _writer.RecordAsync(entry, RecordRegistryEntry.Decide, new ImportOrigin(_user, file), token);
            return refusal is null
                ? Summary.With(outcome)
                : Summary.With(new RefusedRecord(file, record.Line, null, record.Index, entry.RegistryId, null, refusal.Reason));
        }
        catch (RecordRefusedException refused)
        {
            return Summary.With(new RefusedRecord(
                file, record.Line + refused.LineOffset, refused.Column, record.Index, refused.RegistryId, refused.Path, refused.Message));
        }
    }
}
