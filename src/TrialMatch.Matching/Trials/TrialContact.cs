namespace TrialMatch.Matching.Trials;

/// <summary>Whom to ask about a trial or about one hospital's part in it.</summary>
/// <param name="Name">A person or an office.</param>
/// <param name="Role">What the person is there, such as <c>study nurse</c>, where the source says so.</param>
/// <param name="Phone">Telephone number as written.</param>
/// <param name="Email">E-mail address.</param>
public sealed record TrialContact(string Name, string? Role = null, string? Phone = null, string? Email = null);
