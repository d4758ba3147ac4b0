using System.Text.Json.Serialization;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Patients.Profiles;

/// <summary>A fact became known. Its date is when it held, and its source who vouches for it; the event tells who recorded it, and when.</summary>
public interface IFactRecorded
{
    /// <summary>The fact.</summary>
    [JsonIgnore]
    Fact Recorded { get; }
}

/// <summary>A fact of one kind became known.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="Fact">The fact.</param>
public abstract record FactRecorded<T>([property: JsonConverter(typeof(FactConverter))] T Fact) : IFactRecorded
    where T : Fact
{
    Fact IFactRecorded.Recorded => Fact;
}
