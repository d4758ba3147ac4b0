using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Distributed;

namespace TrialMatch.Web.Caching;

/// <summary>Keeps answers where all nodes of an installation find them.</summary>
internal sealed class DistributedOutputCache(IDistributedCache cache) : IOutputCacheStore
{
    /// <inheritdoc />
    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => await cache.GetAsync(Name(key), cancellationToken);

    /// <inheritdoc />
    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) =>
        await cache.SetAsync(Name(key), value, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = validFor }, cancellationToken);

    /// <summary>Nothing has a tag: the position of the log is part of every key.</summary>
    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A key holds what somebody searched for, and may be long; its hash is neither read nor long.</summary>
    private static string Name(string key) => $"trialmatch:answer:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
}
