using System.Collections.Immutable;
using TrialMatch.Matching.Trials;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>Reads whom to ask, of the trial as a whole or of one location.</summary>
internal static class CtGovContacts
{
    /// <summary>Those who can be reached, who are named as contacts before investigators.</summary>
    public static ImmutableArray<TrialContact> Read(JsonField contacts) =>
    [
        .. contacts.Elements().Select(ContactOf)
            .Where(contact => contact.Phone is not null || contact.Email is not null)
            .OrderBy(contact => contact.Role is not null),
    ];

    private static TrialContact ContactOf(JsonField contact)
    {
        var (phone, extension, email) = (contact["phone"].Text(), contact["phoneExt"].Text(), contact["email"].Text());
        var role = contact["role"].Text() is { } word and not "CONTACT" ? CtGovWords.Plain(word) : null;
        return new(contact["name"].Text() ?? email ?? phone ?? "", role, extension is null ? phone : $"{phone} ext. {extension}", email);
    }
}
