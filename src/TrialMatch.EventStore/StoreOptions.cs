using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TrialMatch.EventStore;

/// <summary>What a store knows: its events, documents and projections. Not to be changed once the store is built.</summary>
public sealed class StoreOptions
{
    /// <summary>Options with nothing registered.</summary>
    public StoreOptions()
    {
        Projections = new ProjectionOptions(this);
        Documents = new DocumentCommandCache(this);
        Schema.For<DeadLetterEvent>().Duplicate(letter => letter.ProjectionName);
        UseSystemTextJsonForSerialization(new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter() },
        });
    }

    /// <summary>Types of events, and states built from them.</summary>
    public EventOptions Events { get; } = new();

    /// <summary>Read models and subscriptions.</summary>
    public ProjectionOptions Projections { get; }

    /// <summary>Messages that are told at some time.</summary>
    public ScheduleOptions Schedule { get; } = new();

    /// <summary>Kinds of documents.</summary>
    public SchemaOptions Schema { get; } = new();

    /// <summary>The clock that events are stamped with.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How long <see cref="IEventStoreOperations.FetchForExclusiveWriting{T}"/> waits for another writer.</summary>
    public TimeSpan ExclusiveLockTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the store and the daemon report what an operator should know.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    internal JsonSerializerOptions Json { get; private set; } = JsonSerializerOptions.Default;

    internal DocumentCommandCache Documents { get; }

    /// <summary>
    /// Sets how events and documents are written as JSON. By default names are in camel case and enumerations are
    /// written by name.
    /// </summary>
    public void UseSystemTextJsonForSerialization(JsonSerializerOptions options) =>
        // jsonb orders properties by itself, so a "$type" need not come first.
        Json = new JsonSerializerOptions(options) { AllowOutOfOrderMetadataProperties = true };
}
