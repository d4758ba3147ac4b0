using TrialMatch.Panel.Methods;

namespace TrialMatch.Panel.Advising;

/// <summary>What an item rests on.</summary>
/// <param name="Citation">As the field cites it: authors, journal, year, or the guideline with its version.</param>
/// <param name="Url">Where it can be read, if anywhere.</param>
public sealed record Evidence(string Citation, string? Url = null);

/// <summary>Somebody on the panel who sees it otherwise.</summary>
/// <param name="By">Who.</param>
/// <param name="Rank">Of which item; <see langword="null"/> of the advice as a whole.</param>
/// <param name="Reason">Why.</param>
public sealed record Dissent(string By, int? Rank, FreeText Reason)
{
    internal Dissent WithTexts(Func<FreeText, FreeText> change) => this with { Reason = change(Reason) };
}

/// <summary>A trial that is advised, as it stood when it was.</summary>
/// <param name="Note">The trial with cohort and the explanation of the match of that moment.</param>
/// <param name="Site">Key of the hospital.</param>
/// <param name="SiteName">Its name.</param>
/// <param name="Country">ISO 3166 code of its country.</param>
/// <param name="Contact">Whom to turn to there.</param>
public sealed record AdvisedTrial(TrialNote Note, string Site, string SiteName, string? Country, string Contact);

/// <summary>A drug for an indication, with its status as it stood.</summary>
/// <param name="Drug">The drug.</param>
/// <param name="Indication">The indication: an OncoTree code or the name of a disease.</param>
/// <param name="Status">What the register of new methods said; <see langword="null"/> when it said nothing.</param>
public sealed record AdvisedMethod(string Drug, string Indication, MethodStatus? Status);

/// <summary>One thing that the panel advises.</summary>
/// <param name="Rank">1 for what is advised first.</param>
/// <param name="Kind">What kind of advice.</param>
/// <param name="Reason">Why.</param>
public sealed record AdviceItem(int Rank, AdviceKind Kind, FreeText Reason)
{
    /// <summary>What it rests on.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Who sees it otherwise.</summary>
    public ImmutableArray<Dissent> Dissents { get; init; } = [];

    /// <summary>The trial, of a trial.</summary>
    public AdvisedTrial? Trial { get; init; }

    /// <summary>The drug and indication, of a drug outside its approval or blocked.</summary>
    public AdvisedMethod? Method { get; init; }

    /// <summary>The item with the dissents that are about it.</summary>
    internal AdviceItem With(IEnumerable<Dissent> dissents) =>
        this with { Dissents = [.. Dissents, .. dissents.Where(dissent => dissent.Rank is null || dissent.Rank == Rank)] };

    internal AdviceItem WithTexts(Func<FreeText, FreeText> change) =>
        this with { Reason = change(Reason), Dissents = [.. Dissents.Select(dissent => dissent.WithTexts(change))] };
}
