namespace TrialMatch.Web.Http;

/// <summary>
/// A kind of problem that a client may meet. Its name is part of the contract: clients decide by <see cref="Type"/>,
/// so kinds are added, never renamed. Each has a page under its type that tells what to do.
/// </summary>
/// <param name="Name">Last part of the type.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What happened, the same for every occurrence.</param>
/// <param name="Remedy">What the client can do about it.</param>
public sealed record ProblemKind(string Name, int Status, string Title, string Remedy)
{
    internal static readonly ProblemKind InvalidRequest = new(
        "invalid-request", 400, "Something in the request is not valid.", "Every fault is listed in \"errors\": where it is, what was expected and which known words are nearest.");

    internal static readonly ProblemKind ProfileLine = new(
        "profile-line", 400, "The profile line cannot be understood.", "Every fault is listed in \"errors\": the column, what stands there, what was expected and the nearest known words.");

    internal static readonly ProblemKind MalformedJson = new(
        "malformed-json", 400, "The body is not well-formed JSON.", "The detail names the line and the position of the first fault.");

    internal static readonly ProblemKind FormExpired = new(
        "form-expired", 400, "The form was not sent from a page of this service, or the page is too old.", "Open the page again and send the form from there.");

    internal static readonly ProblemKind SignInNeeded = new(
        "sign-in-needed", 401, "This address is for those who are signed in.", "Sign in on the pages, or send the token of a system: Authorization: Bearer ...");

    internal static readonly ProblemKind NoAccess = new(
        "no-access", 403, "This is not open to you.", "It needs a role, or a relation to the patient, that you do not have; who tried is written down.");

    internal static readonly ProblemKind NotFound = new(
        "not-found", 404, "There is nothing at this address.", "The addresses are listed in the OpenAPI document, /openapi/v1.json.");

    internal static readonly ProblemKind TrialNotFound = new(
        "trial-not-found", 404, "The register has no such trial.", "Identifiers that look alike are listed in \"errors\"; GET /api/trials lists all.");

    internal static readonly ProblemKind RecordNotFound = new(
        "record-not-found", 404, "There is no such record, or no such part of it.", "The patient may have been erased, or the vault may not know who it is.");

    internal static readonly ProblemKind Refused = new(
        "refused", 409, "This cannot be done as things stand.", "The detail says why; \"errors\" names the reason by a word that never changes.");

    internal static readonly ProblemKind Changed = new(
        "changed", 412, "Somebody else has changed it since it was read.", "Read it again, decide again, and send the version that was read in If-Match.");

    internal static readonly ProblemKind VersionNeeded = new(
        "version-needed", 428, "It is not told which version was seen.", "Send the ETag of the record in the header If-Match.");

    internal static readonly ProblemKind MethodNotAllowed = new(
        "method-not-allowed", 405, "This address does not take this method.", "The header Allow names the methods that it takes.");

    internal static readonly ProblemKind TooLarge = new(
        "too-large", 413, "The body is too large.", "A body may have 64 KB.");

    internal static readonly ProblemKind UnsupportedMediaType = new(
        "unsupported-media-type", 415, "The body is not of a type that this address takes.", "Send JSON with the header Content-Type: application/json.");

    internal static readonly ProblemKind TooManyRequests = new(
        "too-many-requests", 429, "Too many requests came from this address.", "The header Retry-After tells after how many seconds to go on.");

    internal static readonly ProblemKind Fault = new(
        "fault", 500, "The service failed.", "Tell the operator the trace id; the log has the rest under it.");

    internal static readonly ProblemKind Unavailable = new(
        "unavailable", 503, "The register cannot be read at the moment.", "Try again in a little while.");

    /// <summary>Every kind.</summary>
    internal static IReadOnlyList<ProblemKind> All { get; } =
    [
        InvalidRequest, ProfileLine, MalformedJson, FormExpired, SignInNeeded, NoAccess, NotFound, TrialNotFound, RecordNotFound, MethodNotAllowed, Refused, Changed, VersionNeeded,
        TooLarge, UnsupportedMediaType, TooManyRequests, Fault, Unavailable,
    ];

    /// <summary>The stable URI reference that identifies the kind.</summary>
    public string Type => $"/problems/{Name}";

    /// <summary>The kind that a bare status stands for; <see langword="null"/> for a status that the service never sends bare.</summary>
    internal static ProblemKind? Of(int status) => status == 400 ? InvalidRequest : All.FirstOrDefault(kind => kind.Status == status);
}
