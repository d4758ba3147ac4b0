using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace TrialMatch.Web.Caching;

/// <summary>The cache of public answers: in Redis where one is named, else in the memory of the process.</summary>
public static class AnswerCache
{
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>Keeps public answers in a Redis that all nodes share.</summary>
    /// <param name="services">The services.</param>
    /// <param name="server">Where it is, such as <c>redis:6379,password=…</c>.</param>
    /// <exception cref="ArgumentException">The text cannot be read.</exception>
    public static IServiceCollection AddRedis(this IServiceCollection services, string server)
    {
        var options = ConfigurationOptions.Parse(server);
        return services.AddSingleton<IDistributedCache>(provider => new RedisCache(
            options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<RedisCache>>()));
    }

    internal static void Add(IServiceCollection services)
    {
        services.AddDistributedMemoryCache(); // gives way to one that is already there
        services.AddSingleton<IOutputCacheStore, DistributedOutputCache>();
        services.AddOutputCache(cache => cache.MaximumBodySize = LargestAnswer);
        PublicCompression.Add(services);
    }

    internal static void Use(IApplicationBuilder app)
    {
        app.UseOutputCache();
        PublicCompression.Use(app);
    }
}
