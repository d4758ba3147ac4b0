using TrialMatch.Panel.Intake;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Intake;

public class The_checklist
{
    private const string Basis = "F 63, LUAD stage IV, histologically confirmed, EGFR p.L858R, brain metastases, ECOG 1, creatinine 80, bilirubin 12, Hb 12.5, neutrophils 3.1, platelets 210";

    [Fact]
    public void has_every_item_once_and_in_order() =>
        Of(Basis).Entries.Select(entry => entry.Item).Should().Equal(Enum.GetValues<ChecklistItem>());

    [Fact]
    public void sees_what_is_there()
    {
        var checklist = Of(Basis);

        foreach (var item in new[] { ChecklistItem.Question, ChecklistItem.Diagnosis, ChecklistItem.Stage, ChecklistItem.Metastases, ChecklistItem.MolecularReport, ChecklistItem.Imaging, ChecklistItem.PerformanceStatus, ChecklistItem.KidneyFunction, ChecklistItem.LiverFunction, ChecklistItem.BloodCount, ChecklistItem.Consent, ChecklistItem.RegionalConclusion })
            State(checklist, item).Should().Be(ChecklistState.Present, "{0}", item);
    }

    [Fact]
    public void sees_what_is_missing()
    {
        var checklist = Of("F 63");

        checklist.Lacking([]).Select(entry => entry.Item).Should().Contain(
            [ChecklistItem.Diagnosis, ChecklistItem.Stage, ChecklistItem.MolecularReport, ChecklistItem.PerformanceStatus, ChecklistItem.BloodCount, ChecklistItem.TherapyLines])
            .And.NotContain([ChecklistItem.Question, ChecklistItem.Consent, ChecklistItem.Imaging]);
    }

    [Fact]
    public void tells_which_parts_of_a_treatment_are_missing()
    {
        var therapies = Of(Basis + ", after osimertinib").Entries.Single(entry => entry.Item == ChecklistItem.TherapyLines);

        therapies.State.Should().Be(ChecklistState.Missing);
        therapies.Gaps.Should().Contain(gap => gap.Part == MissingPart.TherapyStart && gap.Of!.Contains("osimertinib", StringComparison.OrdinalIgnoreCase));
        therapies.Gaps.Select(gap => gap.Part).Should().Contain([MissingPart.CompleteHistory, MissingPart.BestResponse]);
    }

    [Fact]
    public void tells_which_blood_value_is_missing() =>
        Of("F 63, Hb 12.5, platelets 210").Entries.Single(entry => entry.Item == ChecklistItem.BloodCount).Gaps
            .Should().Equal(new ChecklistGap(MissingPart.Neutrophils));

    [Fact]
    public void asks_for_histology_beside_a_diagnosis() =>
        Of("F 63, LUAD stage IV").Entries.Single(entry => entry.Item == ChecklistItem.Diagnosis).Gaps.Should().Equal(new ChecklistGap(MissingPart.Histology));

    [Theory]
    [InlineData(28, ChecklistState.Present)]
    [InlineData(29, ChecklistState.TooOld)]
    public void takes_imaging_of_four_weeks(int days, ChecklistState state) =>
        State(Checklist.Of(Submitted with { Referral = Written with { ImagingOn = Today.AddDays(-days) } }, Read("F 63"), Today), ChecklistItem.Imaging).Should().Be(state);

    [Theory]
    [InlineData(30, ChecklistState.Present)]
    [InlineData(31, ChecklistState.TooOld)]
    public void takes_performance_status_and_laboratory_values_of_thirty_days(int days, ChecklistState state)
    {
        var checklist = Checklist.Of(Submitted, Read(Basis, Today.AddDays(-days)), Today);

        foreach (var item in new[] { ChecklistItem.PerformanceStatus, ChecklistItem.KidneyFunction, ChecklistItem.LiverFunction, ChecklistItem.BloodCount })
            State(checklist, item).Should().Be(state, "{0}", item);
    }

    [Theory]
    [InlineData("ECOG 1", null)]
    [InlineData("ECOG 2", ChecklistWarning.ReducedPerformance)]
    [InlineData("ECOG 3", ChecklistWarning.ReducedPerformance)]
    [InlineData("ECOG 4", ChecklistWarning.Bedridden)]
    [InlineData("eGFR 25", ChecklistWarning.ReducedKidneyFunction)]
    [InlineData("eGFR 45", null)]
    [InlineData("ALT 6x ULN", ChecklistWarning.ReducedLiverFunction)]
    public void warns_but_does_not_bar(string fact, ChecklistWarning? warning)
    {
        var checklist = Of($"F 63, {fact}");

        checklist.Warnings.Should().Equal(warning is { } one ? [one] : Array.Empty<ChecklistWarning>());
        AcceptCaseDecider.Decide(new([.. Enum.GetValues<ChecklistItem>()], Contact), Submitted, checklist, Coordinator, Now).Refusal.Should().BeNull();
    }

    [Fact]
    public void suggests_a_new_test_where_the_molecular_report_is_old() =>
        Checklist.Of(Submitted, Read(Basis, Today.AddYears(-3)), Today).Warnings.Should().Contain(ChecklistWarning.OldMolecularReport);

    [Fact]
    public void asks_a_patient_with_als_for_no_tumour()
    {
        var checklist = Checklist.Of(Submitted with { Kind = CaseKind.NeurologicalDisease }, Read("F 63"), Today);

        foreach (var item in new[] { ChecklistItem.Stage, ChecklistItem.Metastases, ChecklistItem.MolecularReport })
            State(checklist, item).Should().Be(ChecklistState.NotAsked);
        checklist.Lacking([]).Select(entry => entry.Item).Should().NotContain(ChecklistItem.MolecularReport);
    }

    [Fact]
    public void lets_the_coordinator_vouch_for_what_stands_in_the_documents()
    {
        var checklist = Of(Basis);
        var lacking = checklist.Lacking([]).Select(entry => entry.Item).ToImmutableArray();

        AcceptCaseDecider.Decide(new(lacking, Contact), Submitted, checklist, Coordinator, Now).Refusal.Should().BeNull();
        AcceptCaseDecider.Decide(new(lacking[1..], Contact), Submitted, checklist, Coordinator, Now).Refusal!.Details.Should().Equal(lacking[0].ToString());
    }

    [Fact]
    public void returns_exactly_what_is_missing()
    {
        var returned = ReturnCaseDecider.Decide(new([], null), Submitted, WithoutImaging, Coordinator, Now).Events.OfType<CaseReturned>().Single();

        returned.Missing.Select(entry => entry.Item).Should().Equal(ChecklistItem.Imaging);
    }

    private static PanelCase Submitted => At(Stage.Submitted)!;

    private static Checklist Of(string line) => Checklist.Of(Submitted, Read(line), Today);

    private static ChecklistState State(Checklist checklist, ChecklistItem item) => checklist.Entries.Single(entry => entry.Item == item).State;
}
