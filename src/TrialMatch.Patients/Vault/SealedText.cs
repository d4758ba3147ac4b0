namespace TrialMatch.Patients.Vault;

/// <summary>
/// A text that only the holder of a person's data key can read, and only as what it was written as: whose it is and what it
/// says is part of the seal. Destroying the key makes it unreadable for ever.
/// </summary>
/// <param name="Blob">Base64 of: form (one byte, 1), nonce (12), tag (16), ciphertext; AES-256-GCM.</param>
public sealed record SealedText(string Blob);

/// <summary>What a sealed text says. The names are part of every seal: added to, never renamed.</summary>
public enum SealedField
{
    /// <summary>The person's name.</summary>
    Name,

    /// <summary>National identity number.</summary>
    NationalId,

    /// <summary>Birth date, ISO 8601.</summary>
    BirthDate,

    /// <summary>Telephone.</summary>
    Phone,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Postal address.</summary>
    Address,

    /// <summary>A remark on an assessment.</summary>
    AssessmentNote,

    /// <summary>Why a fact was corrected, in words.</summary>
    CorrectionNote,

    /// <summary>What a referral asks.</summary>
    ReferralQuestion,

    /// <summary>What a hospital answers to a referral.</summary>
    ReferralAnswer,
}
