using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using TrialMatch.EventStore;

namespace TrialMatch.Host;

/// <summary>
/// Keeps the keys that protect forms and cookies in the database, so that all nodes share them and a restart does not
/// make open pages useless. Whoever may read the database may read them, as everything else in it.
/// </summary>
internal sealed class KeyRing(IDocumentStore store) : IXmlRepository
{
    internal static void Declare(StoreOptions options) => options.Schema.For<StoredKey>().DocumentAlias("key_ring");

    // The framework asks without waiting, once at the start and then once a day; there is no asynchronous way.
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(LoadAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => StoreAsync(element)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> LoadAsync()
    {
        var keys = new List<XElement>();
        await using var session = store.QuerySession();
        await foreach (var key in session.LoadAllAsync<StoredKey>())
            keys.Add(XElement.Parse(key.Xml));
        return keys;
    }

    private async Task StoreAsync(XElement element)
    {
        await using var session = store.LightweightSession();
        session.Store(new StoredKey(Guid.CreateVersion7(), element.ToString(SaveOptions.DisableFormatting)));
        await session.SaveChangesAsync();
    }

    /// <summary>One element of the key ring: a key or the revocation of one.</summary>
    internal sealed record StoredKey(Guid Id, string Xml);
}
