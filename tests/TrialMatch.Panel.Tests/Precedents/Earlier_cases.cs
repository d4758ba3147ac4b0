using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Panel.Aftercare;
using TrialMatch.Panel.Lists;
using TrialMatch.Panel.Precedents;
using static TrialMatch.Panel.Tests.Histories;
using static TrialMatch.Panel.Tests.World;

namespace TrialMatch.Panel.Tests.Precedents;

public class Earlier_cases
{
    private static readonly CodedDisease Lung = new("LUAD", [new("EGFR", AlterationKind.Variant, "p.L858R")]);

    [Fact]
    public void of_the_same_disease_stand_before_those_that_are_only_alike()
    {
        var same = Closed(Lung);
        var broader = Closed(new CodedDisease("NSCLC", []));
        var sameGeneElsewhere = Closed(new CodedDisease("COAD", [new("EGFR", AlterationKind.Variant, "p.L858R")]));
        var other = Closed(new CodedDisease("COAD", [new("EGFR", AlterationKind.Variant, "p.T790M"), new("EGFR", AlterationKind.Amplification, null)]));

        Precedent.For(Lung, [other, sameGeneElsewhere, broader, same]).Select(precedent => (precedent.Diagnosis, precedent.Likeness, precedent.Shared.Length)).Should().Equal(
            ("LUAD", DiagnosisLikeness.Same, 1), ("NSCLC", DiagnosisLikeness.SameBranch, 0), ("COAD", DiagnosisLikeness.Other, 1));
    }

    [Fact]
    public void tell_what_was_advised_and_what_came_of_it()
    {
        var precedent = Precedent.For(Lung, [Closed(Lung)]).Single();

        precedent.Advice.Select(advice => (advice.Kind, advice.Trial, advice.Drug)).Should().Equal(Items.Select(item => (item.Kind, item.Trial?.Note.Trial, item.Method?.Drug)));
        (precedent.Outcome, precedent.Reason).Should().Be((DecisionOutcome.Followed, null));
        precedent.FollowUps.Should().Equal(FollowUpStep.Included);
    }

    [Fact]
    public void tell_nobody_whose_they_were()
    {
        var shown = JsonSerializer.Serialize(Precedent.For(Lung, [Closed(Lung)]), MatchingJson.Options);

        shown.Should().NotContainAny(Patient.ToString(), CaseId.ToString(), "doctor", "UNN", "Helse Nord", "2026-03", "lead", "Lungekreft", "Passer mutasjonen", SiteKey);
    }

    [Fact]
    public void need_the_patients_consent_and_an_end()
    {
        var closed = Closed(Lung);
        var withoutConsent = closed with { Case = closed.Case with { Consent = Consent with { Purposes = [ConsentPurpose.PanelAssessment] } } };
        var open = closed with { Case = closed.Case with { Stage = Stage.FollowUp } };

        Precedent.For(Lung, [withoutConsent, open]).Should().BeEmpty();
    }

    private static CaseEntry Closed(CodedDisease disease) =>
        To(Stage.Closed).Select(e => e is ProfileAttached attached ? attached with { Disease = disease } : e)
            .Aggregate((CaseEntry?)null, (entry, e) => CaseEntry.Evolve(entry, Guid.NewGuid(), e, Today))!;
}
