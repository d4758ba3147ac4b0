using TrialMatch.Panel.Methods;

namespace TrialMatch.Panel.Advising;

/// <summary>What an advice must be to stand.</summary>
internal static class AdviceRules
{
    /// <summary>What stands against it; <see langword="null"/> when nothing does.</summary>
    public static Decision? Refuse(ImmutableArray<AdviceItem> items, PanelCase @case) =>
        Rules.Unless(!items.IsEmpty, RefusalName.AdviceEmpty, "The advice says nothing.")
        ?? Rules.Unless(
            items.Select(item => item.Rank).SequenceEqual(Enumerable.Range(1, items.Length)),
            RefusalName.RanksBroken, "Items are ranked 1, 2, 3 … in their order.")
        ?? items.Select(item => Refuse(item, @case)).FirstOrDefault(refusal => refusal is not null)
        ?? Rules.Unless(
            !Has(items, AdviceKind.NoFurtherTreatment) || Has(items, AdviceKind.Palliation),
            RefusalName.PalliationMissing, "No further treatment is advised only together with palliation.")
        ?? Rules.Unless(
            !Has(items, AdviceKind.NoFurtherTreatment) || !items.Any(item => item.Kind.TreatsDisease()),
            RefusalName.ItemsContradict, "No further treatment contradicts a treatment of the disease.",
            [.. items.Where(item => item.Kind.TreatsDisease()).Select(item => item.Kind.ToString())]);

    private static Decision? Refuse(AdviceItem item, PanelCase @case) =>
        FreeText.Refuse(item.Reason, $"The reason of item {item.Rank}")
        ?? Rules.Unless(
            item.Kind.IsTrial() == item.Trial is not null && (item.Trial is null || item.Kind.IsIn(item.Trial.Country)),
            RefusalName.TrialWrong, $"Item {item.Rank} ({item.Kind}) names no trial, or one at a hospital that the kind does not allow.")
        ?? Rules.Unless(
            item.Trial is null || !string.IsNullOrWhiteSpace(item.Trial.Contact), RefusalName.ContactMissing, $"The trial of item {item.Rank} has no contact.")
        ?? Rules.Unless(
            item.Kind.IsMethod() == item.Method is not null && (item.Method is null || item.Method.Drug.Trim() != "" && item.Method.Indication.Trim() != ""),
            RefusalName.MethodMissing, $"Item {item.Rank} ({item.Kind}) names no drug and indication, or one that it should not.")
        ?? Rules.Unless(
            item.Kind != AdviceKind.BlockedByNyeMetoder || item.Method!.Status?.State.Blocks() == true,
            RefusalName.MethodNotBlocked, $"The register of new methods does not say that item {item.Rank} is blocked.")
        ?? Rules.Unless(
            !item.Kind.NeedsEvidence() || item.Evidence.Any(evidence => !string.IsNullOrWhiteSpace(evidence.Citation)),
            RefusalName.EvidenceMissing, $"Item {item.Rank} ({item.Kind}) cites nothing.")
        ?? Rules.Unless(
            !item.Kind.IsOfPatientOffer() || @case.Referral?.Offer is not null,
            RefusalName.NoOfferFound, "The patient has found no offer that the advice could speak about.");

    private static bool Has(ImmutableArray<AdviceItem> items, AdviceKind kind) => items.Any(item => item.Kind == kind);
}
