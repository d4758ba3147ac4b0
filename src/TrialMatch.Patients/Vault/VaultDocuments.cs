using System.Collections.Immutable;

namespace TrialMatch.Patients.Vault;

/// <summary>
/// A person's data key, wrapped. A document and no event, because it has to be possible to destroy it: with it goes
/// everything that was ever sealed with it.
/// </summary>
/// <param name="Id">The person.</param>
/// <param name="KeyId">The key-encryption key that wrapped it.</param>
/// <param name="Wrapped">The wrapped key, base64.</param>
internal sealed record DataKey(Guid Id, string KeyId, string Wrapped);

/// <summary>Who a person is, each part sealed by itself.</summary>
/// <param name="Id">The person.</param>
/// <param name="Fields">What is known.</param>
/// <param name="Entry">The entry by which the person is found, if the national identity number is known.</param>
internal sealed record SealedIdentity(Guid Id, ImmutableSortedDictionary<SealedField, SealedText> Fields, Guid? Entry);

/// <summary>
/// Leads from the keyed hash of a national identity number to the person. Two persons cannot have one number: the second
/// entry would have the id of the first, and is not kept.
/// </summary>
/// <param name="Id">The first half of the hash.</param>
/// <param name="Person">The person.</param>
/// <param name="KeyId">The key that the hash was made with.</param>
internal sealed record NationalIdEntry(Guid Id, Guid Person, string KeyId);
