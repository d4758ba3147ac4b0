using System.Text.Json.Nodes;

namespace TrialMatch.Registry.Tests;

/// <summary>Small records of our own in the registry's form.</summary>
internal static class Records
{
    /// <summary>A whole small record on one line.</summary>
    public static string Of(string id, Action<JsonNode>? change = null)
    {
        var study = JsonNode.Parse($$"""
            {
              "identificationModule": { "nctId": "{{id}}", "briefTitle": "Drug A in lung cancer", "orgStudyIdInfo": { "id": "A-1" } },
              "statusModule": { "overallStatus": "RECRUITING", "startDateStruct": { "date": "2026-03" }, "lastUpdatePostDateStruct": { "date": "2026-10-01" } },
              "sponsorCollaboratorsModule": { "leadSponsor": { "name": "Example Hospital" } },
              "conditionsModule": { "conditions": ["Lung Cancer"] },
              "designModule": { "studyType": "INTERVENTIONAL", "phases": ["PHASE1", "PHASE2"] },
              "armsInterventionsModule": {
                "armGroups": [{ "label": "Drug A", "type": "EXPERIMENTAL", "interventionNames": ["Drug: Drug A"] }],
                "interventions": [{ "type": "DRUG", "name": "Drug A" }]
              },
              "eligibilityModule": {
                "eligibilityCriteria": "Inclusion Criteria:\n\n* Lung cancer.\n* Platelets \\>= 100.\n\nExclusion Criteria:\n\n* Pregnancy.",
                "sex": "ALL", "minimumAge": "18 Years", "healthyVolunteers": false
              },
              "contactsLocationsModule": { "locations": [
                { "facility": "Fjord Hospital", "city": "Bergen", "country": "Norway", "status": "RECRUITING", "geoPoint": { "lat": 60.39, "lon": 5.32 } },
                { "facility": "Lake Hospital", "city": "Uppsala", "country": "Sweden", "status": "NOT_YET_RECRUITING" }
              ] }
            }
            """)!;
        change?.Invoke(study);
        return new JsonObject { ["protocolSection"] = study }.ToJsonString();
    }

    /// <summary>The status of one of the two sites.</summary>
    public static Action<JsonNode> WithSite(int index, string status) =>
        study => study["contactsLocationsModule"]!["locations"]![index]!["status"] = status;

    /// <summary>The eligibility text.</summary>
    public static Action<JsonNode> WithText(string text) => study => study["eligibilityModule"]!["eligibilityCriteria"] = text;
}
