using System.Net;
using TrialMatch.Web.Tests.Service;

namespace TrialMatch.Web.Tests.Pages;

[Collection(Asking.Name)]
public sealed class The_form_beside_the_line(OneService one)
{
    private const string Line = "F 63, LUAD stage IV, EGFR p.L858R, ECOG 1, history of pneumonitis grade 2, 9008 Tromsø";

    private readonly HttpClient _client = one.Service.Client;

    [Fact]
    public async Task is_filled_from_the_line()
    {
        var (_, page) = await _client.AskAsync("/?lang=en", ("line", Line));

        page.Should().MatchRegex("<option value=\"F\" selected>").And.MatchRegex("name=\"slot.Age.\" value=\"63\"").And.MatchRegex("<option value=\"stage IV\" selected>");
        page.Should().MatchRegex("<option value=\"ECOG 1\" selected>").And.MatchRegex("name=\"slot.Variant.EGFR\" value=\"EGFR p.L858R\"").And.MatchRegex("name=\"slot.Residence.\" value=\"9008 Tromsø\"");
    }

    [Fact]
    public async Task asks_what_the_open_trials_for_the_diagnosis_ask_and_nothing_else()
    {
        var (_, lung) = await _client.AskAsync("/?lang=en", ("line", "F 63, LUAD"));
        var (_, melanoma) = await _client.AskAsync("/?lang=en", ("line", "F 63, melanoma"));
        var (_, unknown) = await _client.AskAsync("/?lang=en", ("line", "F 63"));

        lung.Should().Contain("slot.Variant.EGFR").And.Contain("slot.CopyNumber.MET").And.Contain("slot.Therapy.osimertinib").And.Contain("slot.Metastasis.").And.Contain("Trials that ask: 1");
        melanoma.Should().NotContain("slot.Variant.EGFR").And.NotContain("slot.Therapy.osimertinib");
        unknown.Should().Contain("Fill in the diagnosis").And.Contain("slot.Diagnosis.").And.NotContain("slot.Variant.EGFR");
    }

    [Fact]
    public async Task writes_what_is_changed_into_the_line_and_keeps_what_it_has_no_field_for()
    {
        var (status, page) = await _client.AskAsync(
            "/?lang=en", ("line", Line), ("basis", Line), ("slot.Performance.Ecog", "ECOG 2"), ("slot.CopyNumber.MET", "amplification"), ("slot.Age.", "64"), ("slot.Stage.", "stage IV"));

        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("value=\"F 64, LUAD stage IV, EGFR p.L858R, ECOG 2, history of pneumonitis grade 2, 9008 Tromsø, MET amplification\"");
    }

    [Fact]
    public async Task changes_nothing_when_nothing_is_changed()
    {
        var (_, page) = await _client.AskAsync(
            "/", ("line", Line), ("basis", Line), ("slot.Sex.", "F"), ("slot.Age.", "63"), ("slot.Diagnosis.", "LUAD"), ("slot.Stage.", "stage IV"), ("slot.Performance.Ecog", "ECOG 1"), ("slot.Variant.EGFR", "EGFR p.L858R"), ("slot.Residence.", "9008 Tromsø"), ("slot.CopyNumber.MET", ""));

        page.Should().Contain($"id=\"line\" name=\"line\" value=\"{Line}\"");
    }

    [Fact]
    public async Task takes_a_change_into_a_line_that_was_typed_on_meanwhile()
    {
        var (_, page) = await _client.AskAsync("/", ("line", $"{Line}, TMB 12"), ("basis", Line), ("slot.Performance.Ecog", "ECOG 0"));

        page.Should().Contain("ECOG 0, history of pneumonitis grade 2, 9008 Tromsø, TMB 12\"");
    }

    [Fact]
    public async Task tells_beneath_the_field_what_cannot_be_taken_over_and_keeps_it()
    {
        var (_, page) = await _client.AskAsync("/", ("line", Line), ("basis", Line), ("slot.Age.", "umpteen"));

        page.Should().Contain("value=\"umpteen\"").And.Contain("id=\"Age--error\"").And.Contain("Dette kan ikke leses som svar her.").And.Contain($"id=\"line\" name=\"line\" value=\"{Line}\"");
    }

    [Fact]
    public async Task begins_a_line_where_there_is_none()
    {
        var (status, page) = await _client.AskAsync("/", ("line", ""), ("basis", ""), ("slot.Sex.", "M"), ("slot.Age.", "70"), ("slot.Diagnosis.", "melanoma"));

        status.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("value=\"M 70, melanoma\"").And.Contain("NCT09990001");
    }
}
