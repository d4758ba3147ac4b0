using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;

namespace TrialMatch.Matching.Evaluation;

/// <summary>Transplants are treatments to some protocols and conditions to others; both are answered from the same facts.</summary>
internal static class Transplants
{
    /// <summary>Any transplant, as a condition.</summary>
    public const string Any = "transplant";

    private static readonly Dictionary<string, TransplantKind?> Kinds = new(StringComparer.Ordinal)
    {
        [Any] = null,
        ["stem-cell-transplant"] = TransplantKind.StemCell,
        ["autologous-transplant"] = TransplantKind.Autologous,
        ["allogeneic-transplant"] = TransplantKind.Allogeneic,
        ["organ-transplant"] = TransplantKind.Organ,
    };

    /// <summary>The condition that a kind of transplant is.</summary>
    public static string Code(TransplantKind? kind) => Kinds.First(known => known.Value == kind).Key;

    /// <summary>The kind of transplant that a condition is, if it is one.</summary>
    public static bool TryKind(string code, out TransplantKind? kind) => Kinds.TryGetValue(code, out kind);

    /// <summary>Whether one kind is another or lies within it.</summary>
    public static bool IsWithin(TransplantKind kind, TransplantKind wider) =>
        kind == wider || (wider == TransplantKind.StemCell && kind is (TransplantKind.Autologous or TransplantKind.Allogeneic));

    /// <summary>Whether a transplant is of the asked kind.</summary>
    public static TherapyCheck Is(TransplantKind? told, TransplantKind asked, string name) => told switch
    {
        null => TherapyCheck.NotTold(FactTopic.TransplantKind, name),
        { } kind when IsWithin(kind, asked) => TherapyCheck.Met,
        { } kind when IsWithin(asked, kind) => TherapyCheck.TooCoarse(FactTopic.TransplantKind, name),
        _ => TherapyCheck.NotMet,
    };

    /// <summary>Whether the transplant of an organ is asked about: a history of cancer treatment need not tell of it.</summary>
    public static bool MayBeOrgan(TherapySubject subject) =>
        subject is { Drug: null, Modality: TherapyModality.Transplant, Transplant: null or TransplantKind.Organ };
}
