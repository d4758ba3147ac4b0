using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Import.CtGov;

/// <summary>Reads one ClinicalTrials.gov record.</summary>
internal static partial class CtGovRecord
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Limits.Depth };

    /// <summary>What the record says.</summary>
    /// <param name="record">The record.</param>
    /// <param name="sites">Recognises our hospitals.</param>
    /// <param name="today">The day of reading.</param>
    /// <exception cref="RecordRefusedException">The record is not JSON, or not a record that can be taken in.</exception>
    public static TrialEntry Read(RawRecord record, SiteMatcher sites, DateOnly today)
    {
        using var document = Parse(record);
        var study = new JsonField(document.RootElement, "$")["protocolSection"];
        if (study.Element is null)
            throw study.Refused("Missing: this is no study record of ClinicalTrials.gov (API version 2).");
        var id = IdOf(study["identificationModule"]["nctId"]);
        try
        {
            return Read(study, id, sites, today);
        }
        catch (RecordRefusedException refused)
        {
            throw new RecordRefusedException(refused.Message, refused.Path) { RegistryId = id };
        }
    }

    private static TrialEntry Read(JsonField study, string id, SiteMatcher sites, DateOnly today)
    {
        var status = study["statusModule"];
        var eligibility = study["eligibilityModule"];
        var facts = FactsOf(study, id);
        var updated = status["lastUpdatePostDateStruct"]["date"].Date() ?? status["lastUpdateSubmitDate"].Date();
        return new()
        {
            RegistryId = id,
            Facts = facts,
            Status = status["overallStatus"].Word(CtGovWords.Statuses) ?? throw status["overallStatus"].Refused("Missing."),
            StatusReason = status["whyStopped"].Text(),
            Arms = [.. study["armsInterventionsModule"]["armGroups"].Elements().Select(ArmOf)],
            Sites = CtGovSites.Read(study["contactsLocationsModule"]["locations"], sites),
            Criteria = CtGovEligibility.Read(eligibility, facts.Conditions),
            CriteriaOrigin = CriteriaOrigin.RegistryText,
            EligibilityText = eligibility["eligibilityCriteria"].Text(Limits.Eligibility),
            Source = new RegistrySource(RegistrySource.ClinicalTrialsGov, updated?.ToString(), today),
        };
    }

    private static TrialFacts FactsOf(JsonField study, string id)
    {
        var identity = study["identificationModule"];
        var official = identity["officialTitle"].Text();
        return new()
        {
            Title = identity["briefTitle"].Text() ?? official ?? throw identity["briefTitle"].Refused("Missing: a trial needs a title."),
            OfficialTitle = official,
            Acronym = identity["acronym"].Text(),
            OtherIds = OtherIds(identity),
            StudyType = study["designModule"]["studyType"].Word(CtGovWords.StudyTypes) ?? StudyType.Interventional,
            Phase = CtGovWords.Phase(study["designModule"]["phases"]),
            Sponsor = study["sponsorCollaboratorsModule"]["leadSponsor"]["name"].Text(),
            Conditions = study["conditionsModule"]["conditions"].Texts(),
            Interventions = [.. study["armsInterventionsModule"]["interventions"].Elements().Select(InterventionOf)],
            Start = study["statusModule"]["startDateStruct"]["date"].Date(),
            ExpectedEnd = study["statusModule"]["completionDateStruct"]["date"].Date(),
            HealthyVolunteers = study["eligibilityModule"]["healthyVolunteers"].Flag(),
            Url = $"https://clinicaltrials.gov/study/{id}",
            Contacts = CtGovContacts.Read(study["contactsLocationsModule"]["centralContacts"]) is { IsEmpty: false } contacts ? contacts : null,
        };
    }

    private static ImmutableArray<string> OtherIds(JsonField identity) =>
    [
        .. new[] { identity["orgStudyIdInfo"]["id"].Text() }
            .Concat(identity["secondaryIdInfos"].Elements().Select(other => other["id"].Text()))
            .OfType<string>()
            .Distinct(),
    ];

    private static Intervention InterventionOf(JsonField intervention) =>
        new(CtGovWords.Plain(intervention["type"].Text()) ?? "other", intervention["name"].RequiredText());

    private static TrialArm ArmOf(JsonField arm) => new()
    {
        Label = arm["label"].RequiredText(),
        Kind = CtGovWords.Plain(arm["type"].Text()),
        Description = arm["description"].Text(Limits.Eligibility),
        Interventions = arm["interventionNames"].Texts(),
    };

    private static string IdOf(JsonField field)
    {
        var id = field.RequiredText().ToUpperInvariant();
        return NctNumber().IsMatch(id)
            ? id
            : throw field.Refused($"\"{JsonField.Short(id)}\" is no identifier of this registry; expected NCT and eight digits.");
    }

    private static JsonDocument Parse(RawRecord record)
    {
        if (record.Error is not null)
            throw new RecordRefusedException(record.Error);
        try
        {
            return JsonDocument.Parse(record.Json, Strict);
        }
        catch (JsonException fault)
        {
            throw new RecordRefusedException($"Not JSON: {fault.Message}", fault.Path)
            {
                LineOffset = fault.LineNumber ?? 0,
                Column = (int)Math.Min((fault.BytePositionInLine ?? 0) + 1, int.MaxValue),
            };
        }
    }

    [GeneratedRegex(@"\ANCT\d{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NctNumber();
}
