using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching;

/// <summary>Why a JSON profile could not be read, and where.</summary>
/// <param name="Path">The place, as a JSON pointer (RFC 6901) from the profile: <c>/facts/2/findings/0/gene</c>.</param>
/// <param name="Message">What stands there; never the value itself.</param>
/// <param name="Expected">What could have stood there.</param>
public sealed record ProfileJsonError(string Path, string Message, string Expected);

/// <summary>
/// A profile as JSON: <c>{"facts": [{"fact": "diagnosis", "id": "d1", "date": "2026-03-12", "source": "report", "oncoTreeCode": "LUAD"}]}</c>.
/// Each fact names its kind in <c>fact</c>, each molecular finding in <c>finding</c>; the other members are those of the
/// records in <see cref="Profiles"/>. Unknown members are refused: they could change what is meant.
/// </summary>
public static partial class ProfileJson
{
    /// <summary>Most facts of a profile.</summary>
    public const int MostFacts = 500;

    private static readonly ImmutableSortedDictionary<string, Type> FactKinds = KindsOf<Fact>("Fact");

    private static readonly ImmutableSortedDictionary<string, Type> FindingKinds = KindsOf<Finding>("Finding");

    /// <summary>How a single fact is written and read, with its kind; reading checks no codes.</summary>
    public static JsonSerializerOptions Options { get; } = new(MatchingJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Discriminate } },
    };

    /// <summary>The kinds of fact that <c>fact</c> may name.</summary>
    public static IEnumerable<string> Kinds => FactKinds.Keys;

    /// <summary>Writes a profile.</summary>
    public static JsonElement Write(Profile profile)
    {
        var facts = new JsonArray([.. profile.Facts.Select(fact => JsonSerializer.SerializeToNode(fact, Options))]);
        return JsonSerializer.SerializeToElement(new JsonObject { ["facts"] = facts }, Options);
    }

    /// <summary>Reads a profile and checks every code in it.</summary>
    /// <param name="json">The profile.</param>
    /// <param name="today">No fact may be later.</param>
    /// <returns>The profile, or everything that is wrong with it.</returns>
    public static (Profile? Profile, ImmutableArray<ProfileJsonError> Errors) Read(JsonElement json, DateOnly today)
    {
        if (HalfCharacter(json, "") is { } cut)
            return (null, [new(cut, "a text with half a character (an unpaired surrogate)", "whole characters")]);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("facts", out var list) || list.ValueKind != JsonValueKind.Array)
            return (null, [new("", "no object with a list of facts", "an object such as {\"facts\": [{\"fact\": \"diagnosis\", …}]}")]);
        if (json.EnumerateObject().FirstOrDefault(member => member.Name != "facts") is { Value.ValueKind: not JsonValueKind.Undefined })
            return (null, [new("", "a member beside facts", "facts alone")]);
        if (list.GetArrayLength() is 0 or > MostFacts)
            return (null, [new("/facts", $"{list.GetArrayLength()} facts", $"from 1 to {MostFacts} facts")]);
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var errors = ImmutableArray.CreateBuilder<ProfileJsonError>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, at) in list.EnumerateArray().Select((element, at) => (element, at)))
        {
            var place = $"/facts/{at}";
            if (ReadFact(element, place, errors) is not { } fact)
                continue;
            errors.AddRange(ProfileCheck.Of(fact, today).Select(error => error with { Path = place + error.Path }));
            if (!ids.Add(fact.Id))
                errors.Add(new(place + "/id", "an id that another fact has", "an id of its own for each fact"));
            facts.Add(fact);
        }

        return errors.Count == 0 ? (new Profile(facts.ToImmutable()), []) : (null, errors.ToImmutable());
    }

    /// <summary>The first place of a text that is no Unicode, if any: the reader of JSON takes it, and throws when it is to be told.</summary>
    private static string? HalfCharacter(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.String => IsWhole(() => element.GetString()) ? null : place,
        JsonValueKind.Array => element.EnumerateArray().Select((item, at) => HalfCharacter(item, $"{place}/{at}")).FirstOrDefault(cut => cut is not null),
        JsonValueKind.Object => element.EnumerateObject().Select(member => IsWhole(() => member.Name) ? HalfCharacter(member.Value, $"{place}/{member.Name}") : place).FirstOrDefault(cut => cut is not null),
        _ => null,
    };

    private static bool IsWhole(Func<string?> text)
    {
        try
        {
            return text() is not null;
        }
        catch (InvalidOperationException)
        {
            return false; // there is no other way to ask
        }
    }

    private static Fact? ReadFact(JsonElement element, string place, ImmutableArray<ProfileJsonError>.Builder errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new(place, "a value of another kind", "an object with \"fact\""));
            return null;
        }

        if (!element.TryGetProperty("fact", out var kind) || kind.ValueKind != JsonValueKind.String || !FactKinds.ContainsKey(kind.GetString()!))
        {
            errors.Add(new(place + "/fact", "no kind of fact that is known", $"one of {string.Join(", ", FactKinds.Keys)}"));
            return null;
        }

        try
        {
            return element.Deserialize<Fact>(Options);
        }
        catch (JsonException fault)
        {
            errors.Add(Told(fault, place));
        }
        catch (NotSupportedException)
        {
            errors.Add(new(place + "/findings", "a finding without its kind", $"\"finding\" in each: one of {string.Join(", ", FindingKinds.Keys)}"));
        }

        return null;
    }

    /// <summary>Says what is wrong without quoting the value: it may be a patient's.</summary>
    private static ProfileJsonError Told(JsonException fault, string place)
    {
        var path = (fault.Path ?? "$").TrimStart('$');
        var pointer = place + Step().Replace(path, "/$1$2$3");
        var missing = Missing().Match(fault.Message);
        if (missing.Success)
            return new(pointer, $"an object without {missing.Groups["names"].Value.Replace("'", "", StringComparison.Ordinal).TrimEnd('.')}", "all members that its kind needs");
        if (fault.Message.Contains("discriminator", StringComparison.Ordinal))
            return new(pointer, "no kind of finding that is known", $"\"finding\": one of {string.Join(", ", FindingKinds.Keys)}");
        return fault.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? new(pointer, "an unknown member", "only members that its kind has")
            : new(pointer, "a value of another kind, or out of range", "a value as the documentation of JSON profiles shows it");
    }

    private static void Discriminate(JsonTypeInfo type)
    {
        if (type.Type == typeof(Fact))
            type.PolymorphismOptions = By("fact", FactKinds);
        else if (type.Type == typeof(Finding))
            type.PolymorphismOptions = By("finding", FindingKinds);
    }

    private static JsonPolymorphismOptions By(string member, ImmutableSortedDictionary<string, Type> kinds)
    {
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = member, UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
        foreach (var (name, type) in kinds)
            options.DerivedTypes.Add(new JsonDerivedType(type, name));
        return options;
    }

    /// <summary>The records of a family by their names without the family's: a new record is a new kind by itself.</summary>
    private static ImmutableSortedDictionary<string, Type> KindsOf<T>(string family) =>
        typeof(T).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
            .ToImmutableSortedDictionary(
                type => JsonNamingPolicy.CamelCase.ConvertName(type.Name.EndsWith(family, StringComparison.Ordinal) ? type.Name[..^family.Length] : type.Name),
                type => type,
                StringComparer.Ordinal);

    [GeneratedRegex(@"\.([A-Za-z0-9_]+)|\[(\d+)\]|\['([^']*)'\]", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"missing required properties including: (?<names>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
