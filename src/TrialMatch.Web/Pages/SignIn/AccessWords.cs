using TrialMatch.Patients.Access;
using TrialMatch.Registry.Reading;

namespace TrialMatch.Web.Pages.SignIn;

/// <summary>Puts entries of the access log into words that a patient understands.</summary>
public sealed class AccessWords(SignInTexts texts, Register register)
{
    /// <summary>Name, role and hospital; you, where the reader is the one who opened.</summary>
    public string Who(Opener by, Actor? reader) =>
        by.Subject == reader?.Subject && by.Role == reader.Role
            ? texts["Words.You"]
            : string.Join(", ", new[] { by.Name, texts.Of("Role", by.Role), Organisation(by.Organisation) }.OfType<string>());

    /// <summary>What they did.</summary>
    public string What(RecordUse use) => texts.Format(use.Changes ? "Words.Changed" : "Words.Read", texts.Of("Part", use.Part));

    /// <summary>The hospital's name where the register knows it, its number otherwise.</summary>
    public string? Organisation(string? number) =>
        number is null ? null : register.FindSite($"no-{number}")?.Facts.Name ?? texts.Format("Words.Organisation", number);
}
