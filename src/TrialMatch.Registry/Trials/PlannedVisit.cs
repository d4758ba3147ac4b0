using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TrialMatch.Registry.Trials;

/// <summary>What a participant comes for.</summary>
public enum VisitKind
{
    /// <summary>Tests that decide whether the trial fits.</summary>
    Screening,

    /// <summary>Examination and talk with a doctor.</summary>
    Examination,

    /// <summary>A drug into a vein.</summary>
    Infusion,

    /// <summary>A drug under the skin or into a muscle.</summary>
    Injection,

    /// <summary>Tablets are handed out or sent.</summary>
    Tablets,

    /// <summary>A blood sample.</summary>
    BloodTest,

    /// <summary>CT, MRI, PET or X-ray.</summary>
    Scan,

    /// <summary>A tissue sample.</summary>
    Biopsy,

    /// <summary>An operation.</summary>
    Surgery,

    /// <summary>Radiotherapy.</summary>
    Radiotherapy,

    /// <summary>Days in a bed of the hospital.</summary>
    HospitalStay,

    /// <summary>Questions to answer on paper or on a screen.</summary>
    Questionnaire,

    /// <summary>A talk by telephone or video.</summary>
    Call,

    /// <summary>What becomes of the participant afterwards.</summary>
    FollowUp,
}

/// <summary>Where a visit can take place, farthest from home first.</summary>
public enum VisitPlace
{
    /// <summary>The trial's own hospital.</summary>
    Site,

    /// <summary>The hospital nearest to the participant.</summary>
    LocalHospital,

    /// <summary>The participant's own doctor.</summary>
    Gp,

    /// <summary>At home, where somebody comes or the participant does it.</summary>
    Home,

    /// <summary>By telephone, video or on a screen.</summary>
    Remote,
}

/// <summary>One kind of visit of a trial: what for, when and where.</summary>
public sealed record PlannedVisit
{
    /// <summary>What for.</summary>
    public required VisitKind Kind { get; init; }

    /// <summary>When.</summary>
    public required VisitTiming When { get; init; }

    /// <summary>Where it can take place; at least one place, each once, the farthest from home first.</summary>
    public required ImmutableArray<VisitPlace> Places { get; init; }

    /// <summary>The place that asks for the shortest way.</summary>
    [JsonIgnore]
    public VisitPlace Nearest => Places.Max();
}

/// <summary>Visits and places as trial files write them.</summary>
public static class VisitWords
{
    private static readonly string[] KindWords =
    [
        "screening", "examination", "infusion", "injection", "tablets", "blood test", "scan", "biopsy", "surgery",
        "radiotherapy", "hospital stay", "questionnaire", "call", "follow-up",
    ];

    private static readonly string[] PlaceWords = ["site", "local hospital", "GP", "home", "remote"];

    /// <summary>Every kind as it is written.</summary>
    public static IReadOnlyList<string> Kinds => KindWords;

    /// <summary>Every place as it is written.</summary>
    public static IReadOnlyList<string> Places => PlaceWords;

    /// <summary>The kind as it is written.</summary>
    public static string Text(this VisitKind kind) => KindWords[(int)kind];

    /// <summary>The place as it is written.</summary>
    public static string Text(this VisitPlace place) => PlaceWords[(int)place];

    /// <summary>Reads a kind, whatever the case.</summary>
    public static bool TryParse(string text, out VisitKind kind) => TryFind(KindWords, text, out kind);

    /// <summary>Reads a place, whatever the case.</summary>
    public static bool TryParse(string text, out VisitPlace place) => TryFind(PlaceWords, text, out place);

    private static bool TryFind<T>(string[] words, string text, out T value)
        where T : struct, Enum
    {
        var found = Array.FindIndex(words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = Enum.GetValues<T>()[Math.Max(found, 0)];
        return found >= 0;
    }
}
