using TrialMatch.Matching.Profiles;

namespace TrialMatch.Panel.Assessment;

/// <summary>The panel asks an expert outside of it.</summary>
/// <param name="Id">The consultation.</param>
/// <param name="Network">The network or hospital that is asked.</param>
/// <param name="Question">The question, written for this purpose and without anything that tells who the patient is.</param>
/// <param name="LinkHash">SHA-256 of the link's secret, in lower-case hexadecimal.</param>
/// <param name="EndsOn">The last day of the link.</param>
public sealed record RequestConsultation(Guid Id, string Network, FreeText Question, string LinkHash, DateOnly EndsOn);

/// <summary>Decides on <see cref="RequestConsultation"/>.</summary>
public static class RequestConsultationDecider
{
    private const int HashLength = 64;

    /// <summary>It needs the patient's consent to this purpose, and shows the expert a minimum data set only.</summary>
    /// <param name="command">The command.</param>
    /// <param name="case">The case.</param>
    /// <param name="profile">The profile that the case stands on.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="now">The moment.</param>
    public static Decision Decide(RequestConsultation command, PanelCase? @case, Profile profile, Actor actor, DateTimeOffset now)
    {
        var today = NorwegianTime.Day(now);
        return Rules.Refuse<RequestConsultation>(@case, actor)
            ?? Rules.Unless(
                @case!.Consent!.Purposes.Contains(ConsentPurpose.ExternalConsultation),
                RefusalName.ConsentMissing, "The patient has not consented to experts abroad being asked.")
            ?? Rules.Unless(!string.IsNullOrWhiteSpace(command.Network), RefusalName.TextMissing, "Name who is asked.")
            ?? FreeText.Refuse(command.Question, "The question")
            ?? Rules.Unless(
                command.LinkHash.Length == HashLength && command.LinkHash.All(char.IsAsciiHexDigitLower),
                RefusalName.LinkUnknown, "The link is not sealed.")
            ?? Rules.Unless(
                command.EndsOn > today && command.EndsOn <= today.AddDays(PanelClock.LinkDays),
                RefusalName.EndDateImpossible, $"A link is open for at most {PanelClock.LinkDays} days.")
            ?? Decision.Of(new ConsultationRequested
            {
                Id = command.Id,
                By = actor.Subject,
                Network = command.Network,
                Question = command.Question,
                Data = MinimumDataSet.Of(profile, @case.Snapshot?.AsOf ?? today),
                LinkHash = command.LinkHash,
                EndsOn = command.EndsOn,
                On = today,
            });
    }
}
