using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Matching.Notation;

/// <summary>Reads what treatment is meant: a drug, class or regimen, or a modality with what narrows it.</summary>
internal static class TherapyNames
{
    private const string Expected = "a drug, a drug class, systemic, radiotherapy, surgery or transplant";

    /// <summary>Words that say kind and transplant in one.</summary>
    private static readonly WordTable<TransplantKind> Transplants = new(
        (TransplantKind.Autologous,
        [
            "ASCT", "auto-SCT", "autoSCT", "auto-HSCT", "autoHSCT", "HMAS", "HDT-ASCT", "autologous stem cell support", "autotransplant",
            "høydosebehandling med autolog stamcellestøtte", "autolog stamcellestøtte", "autologous stem cell rescue", "autotransplantasjon",
        ]),
        (TransplantKind.Allogeneic, ["allo-SCT", "alloSCT", "allo-HSCT", "alloHSCT", "allotransplant", "allotransplantasjon"]),
        (TransplantKind.Organ, ["organtransplantasjon", "organ transplant"]),
        (TransplantKind.StemCell,
        [
            "stem cell transplant", "stem cell transplantation", "stamcelletransplantasjon", "SCT", "HSCT",
            "haematopoietic stem cell transplantation", "hematopoietic stem cell transplantation",
        ]));

    /// <summary>Whichever name is longest; <see langword="null"/> when the cursor has failed.</summary>
    public static TherapySubject? Read(NotationCursor cursor)
    {
        if (TryModality(cursor) is { } modality)
            return modality;
        if (cursor.LookUp(Drugs.Current.Resolve).Found.Candidates.IsEmpty && Words.Modalities.Nearest(cursor) is { IsEmpty: false } near)
        {
            cursor.Fail(Expected, near);
            return null;
        }

        return cursor.Name(Drugs.Current.Resolve, Expected, drug => drug.Name) is { } found ? new TherapySubject(found.Name, null) : null;
    }

    /// <summary>A name in <see cref="Drugs"/>.</summary>
    public static string? Drug(NotationCursor cursor, NotationText expected) => cursor.Name(Drugs.Current.Resolve, expected, drug => drug.Name)?.Name;

    /// <summary>Takes a modality with its intent, kind and site, unless a drug's name here is longer.</summary>
    public static TherapySubject? TryModality(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (cursor.TryAny(
            "investigational drug", "investigational agent", "investigational product", "investigational therapy", "study drug", "experimental drug",
            "utprøvende legemiddel", "utprøvende behandling", "studiemedisin", "utprøvingsmedisin"))
            return new TherapySubject(null, null) { Investigational = true };
        var intent = Words.Intents.Try(cursor);
        if (Transplants.Try(cursor) is { } known)
            return new TherapySubject(null, TherapyModality.Transplant) { Transplant = known, Intent = intent };
        var kind = Words.TransplantKinds.Try(cursor);
        cursor.SkipHyphen();
        var drugEnd = cursor.LookUp(Drugs.Current.Resolve).End;
        if (Words.Modalities.Try(cursor) is { } modality && cursor.Position >= drugEnd && (kind is null || modality == TherapyModality.Transplant))
        {
            return new TherapySubject(null, modality)
            {
                Intent = intent,
                Transplant = kind,
                Site = modality == TherapyModality.Radiotherapy ? Site(cursor) : null,
            };
        }

        cursor.Return(at);
        return null;
    }

    /// <summary>Where radiotherapy was given, if that follows.</summary>
    private static string? Site(NotationCursor cursor)
    {
        var at = cursor.Here;
        if (cursor.TryAny("to the", "to", "of the", "of", "mot", "against"))
        {
            var (site, end) = cursor.LookUp(ResolveSite, words: 3);
            if (site.Value is { } one)
            {
                cursor.TakeTo(end);
                return one.Code;
            }
        }

        cursor.Return(at);
        return null;
    }

    /// <summary>Norwegian writes the site with its article behind it: mot hjernen, mot skjelettet, mot ryggsøylen.</summary>
    private static Resolution<Term> ResolveSite(string text)
    {
        var found = Vocabulary.MetastaticSites.Resolve(text);
        foreach (var article in (string[])["en", "et", "n", "a"])
        {
            if (found.Candidates.IsEmpty && text.EndsWith(article, StringComparison.OrdinalIgnoreCase))
                found = Vocabulary.MetastaticSites.Resolve(text[..^article.Length]);
        }

        return found;
    }
}
