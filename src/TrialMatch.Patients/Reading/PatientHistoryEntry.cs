using TrialMatch.EventStore;

namespace TrialMatch.Patients.Reading;

/// <summary>One thing that was recorded of a patient.</summary>
/// <param name="Version">Its number in the patient's history, from 1.</param>
/// <param name="Name">The event's name, such as <c>diagnosis_recorded</c>.</param>
/// <param name="When">When it was recorded.</param>
/// <param name="By">The subject of who recorded it.</param>
/// <param name="Role">As what.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Event">What it says.</param>
public sealed record PatientHistoryEntry(long Version, string Name, DateTimeOffset When, string? By, string? Role, string? Purpose, object Event)
{
    internal static PatientHistoryEntry Of(IEvent e) => new(
        e.Version, e.EventTypeName, e.Timestamp, e.UserName, e.Headers?.GetValueOrDefault(Act.Role), e.Headers?.GetValueOrDefault(Act.For), e.Data);
}
