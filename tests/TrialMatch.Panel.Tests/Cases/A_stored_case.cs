using TrialMatch.EventStore;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Assessment;
using TrialMatch.Panel.Intake;
using TrialMatch.Panel.Lists;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Cases;

/// <summary>Cases in a real PostgreSQL.</summary>
public class A_stored_case
{
    [Fact]
    public async Task is_read_back_at_every_stage_as_it_was_written()
    {
        await using var panel = await PanelFixture.CreateAsync();
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage != Stage.NotBegun))
        {
            var id = await panel.PutAsync(stage);
            await panel.RestartAsync();
            var read = (PanelCase)(await panel.CaseAsync(id)).WithTexts(text => panel.Open(Patient, text));
            read.Should().BeEquivalentTo(Histories.At(stage), "it is {0}", stage);
        }
    }

    [Fact]
    public async Task shows_in_the_database_no_word_about_the_patient()
    {
        await using var panel = await PanelFixture.CreateAsync();
        foreach (var stage in new[] { Stage.Closed, Stage.PanelMeeting, Stage.ExternalConsult, Stage.InfoRequested, Stage.FollowUp })
            await panel.PutAsync(stage);

        (await panel.DumpAsync()).Should().Contain("panel_wish_raised").And.Contain("Kari Koordinator").And.NotContainAny(
            "Jeg vil spørre", "Lungekreft siden", "Er det aktuelt", "klinikk i utlandet", "standardbehandling", "Vi råder", "Passer mutasjonen",
            "What would you do", "Nye bilder", "Ny biopsi", "Vedtatt", "Studie.", "Enig.");
    }

    [Fact]
    public void holds_words_about_a_patient_only_where_they_are_sealed()
    {
        // Names of codes, people at work and places may be strings; anything else is free text.
        string[] known =
        [
            "RaisedBy", "Doctor", "By", "Subject", "Leaving", "Joining", "Network", "LinkHash", "Expert", "Reader", "Language", "Trial", "Cohort", "Site", "Drug", "Indication",
        ];

        PanelModule.CaseEventTypes.SelectMany(type => type.GetProperties()).Where(property => property.PropertyType == typeof(string))
            .Select(property => property.Name).Distinct().Should().BeSubsetOf(known);
        PanelModule.CaseEventTypes.Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(FreeText)))
            .Should().OnlyContain(type => type.IsAssignableTo(typeof(IHoldFreeText)));
    }

    [Fact]
    public void has_every_kind_of_its_events_registered() =>
        PanelModule.CaseEventTypes.Should().BeEquivalentTo(typeof(ICaseEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ICaseEvent)) && !type.IsInterface));

    [Fact]
    public async Task lets_one_of_two_who_write_at_once_win()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var id = await panel.PutAsync(Stage.InAssessment);
        var version = (await panel.Cases.WriteAsync(id, Lead, _ => Decision.Of())).Version;

        await panel.Cases.WriteAsync(id, Lead, c => RequestInformationDecider.Decide(new(Guid.NewGuid(), new("Nye bilder?")), c, Lead, Now), version);
        var second = () => panel.Cases.WriteAsync(id, Co, c => RequestInformationDecider.Decide(new(Guid.NewGuid(), new("Blodprøver?")), c, Co, Now), version);

        await second.Should().ThrowAsync<ConcurrencyException>();
        (await panel.CaseAsync(id)).InformationRequests.Should().ContainSingle();
    }

    [Fact]
    public async Task stores_nothing_when_it_is_refused()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var id = await panel.PutAsync(Stage.Draft);

        var (decision, version) = await panel.Cases.WriteAsync(id, Doctor, c => SubmitCaseDecider.Decide(new(), c, Doctor, Now));

        decision.Refusal!.Name.Should().Be(RefusalName.WrongStage);
        version.Should().Be(Histories.To(Stage.Draft).Length);
    }

    [Fact]
    public async Task that_is_continued_and_the_new_one_are_stored_together()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var (old, newCase) = (await panel.PutAsync(Stage.Closed), Guid.NewGuid());
        var command = new ContinueCase(newCase, ContinuationReason.NewBiopsy, CaseKind.SolidTumour, Unit, Consent);

        await panel.Cases.ContinueAsync(old, newCase, Doctor, c => ContinueCaseDecider.Decide(command, c, old, Doctor, Now));
        var again = await panel.Cases.ContinueAsync(old, Guid.NewGuid(), Doctor, c => ContinueCaseDecider.Decide(command, c, old, Doctor, Now));

        (await panel.CaseAsync(old)).ContinuedBy.Should().Be(newCase);
        (await panel.CaseAsync(newCase)).Should().Match<PanelCase>(draft => draft.Stage == Stage.Draft && draft.Continues == old);
        again.Refusal!.Name.Should().Be(RefusalName.AlreadyContinued);
    }

    [Fact]
    public async Task stands_in_the_lists_by_stage_doctor_and_patient()
    {
        await using var panel = await PanelFixture.CreateAsync();
        var id = await panel.PutAsync(Stage.Conveyed);
        await panel.PutAsync(Stage.Draft);
        await using var session = panel.Store.QuerySession();

        var found = await session.LoadWhereAsync<CaseEntry, Stage>(entry => entry.Stage, Stage.Conveyed).ToListAsync();

        found.Should().ContainSingle().Which.Should().Match<CaseEntry>(entry => entry.Id == id && entry.Version == Histories.To(Stage.Conveyed).Length && entry.ReceivedOn == Today);
        (await session.LoadWhereAsync<CaseEntry, string?>(entry => entry.Doctor, "doctor").ToListAsync()).Should().HaveCount(2);
        (await session.LoadWhereAsync<CaseEntry, Guid>(entry => entry.Patient, Patient).ToListAsync()).Should().HaveCount(2);
    }
}
