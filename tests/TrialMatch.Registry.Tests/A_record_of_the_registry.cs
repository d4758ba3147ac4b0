using System.Text;
using System.Text.Json.Nodes;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Trials;
using TrialMatch.Registry.Import;
using TrialMatch.Registry.Import.CtGov;
using TrialMatch.Registry.Sites;
using TrialMatch.Registry.Trials;
using TrialMatch.Terminology;

namespace TrialMatch.Registry.Tests;

public class A_record_of_the_registry
{
    [Fact]
    public void tells_what_the_trial_is()
    {
        var entry = Read(Records.Of("NCT00000001"));

        entry.RegistryId.Should().Be("NCT00000001");
        entry.Status.Should().Be(RecruitmentStatus.Recruiting);
        entry.Facts.Phase.Should().Be(TrialPhase.Phase1And2);
        entry.Facts.Start!.Value.ToString().Should().Be("2026-03");
        entry.Facts.OtherIds.Should().Equal("A-1");
        entry.Facts.Interventions.Should().Equal(new Intervention("drug", "Drug A"));
        entry.Arms.Should().ContainSingle().Which.Kind.Should().Be("experimental");
        entry.Source.Should().Be(new RegistrySource("ClinicalTrials.gov", "2026-10-01", new DateOnly(2026, 11, 22)));
    }

    [Fact]
    public void gives_every_site_its_own_status_and_country()
    {
        var sites = Read(Records.Of("NCT00000001")).Sites;

        sites.Select(site => (site.Key, site.CountryCode, site.Status)).Should().Equal(
            ("no-bergen-fjord-hospital", "NO", RecruitmentStatus.Recruiting),
            ("se-uppsala-lake-hospital", "SE", RecruitmentStatus.Planned));
        sites[0].Point.Should().Be(new GeoPoint(60.39, 5.32));
        sites[0].Quality.Should().Be(PointQuality.Approximate);
    }

    [Fact]
    public void tells_whom_to_ask_of_the_trial_and_at_each_hospital()
    {
        var entry = Read(Records.Of("NCT00000001", study =>
        {
            var module = study["contactsLocationsModule"]!;
            module["centralContacts"] = JsonNode.Parse("""[{ "name": "Study line", "role": "CONTACT", "phone": "800-1", "phoneExt": "7", "email": "study@sponsor.example" }]""");
            module["locations"]![0]!["contacts"] = JsonNode.Parse(
                """[{ "name": "A. Fjord", "role": "PRINCIPAL_INVESTIGATOR", "phone": "1" }, { "name": "B. Fjord", "role": "CONTACT", "phone": "2" }]""");
            module["locations"]![1]!["contacts"] = JsonNode.Parse("""[{ "name": "Nobody can reach me", "role": "PRINCIPAL_INVESTIGATOR" }]""");
        }));

        entry.Facts.Contacts!.Value.Should().Equal(new TrialContact("Study line", null, "800-1 ext. 7", "study@sponsor.example"));
        entry.Sites.Select(site => site.Contact).Should().Equal(new TrialContact("B. Fjord", null, "2"), null);
    }

    [Fact]
    public void tells_nothing_of_visits_and_contacts_that_it_does_not_name()
    {
        var facts = Read(Records.Of("NCT00000001")).Facts;

        (facts.Visits, facts.Contacts, facts.Decentralisation).Should().Be((null, null, Decentralisation.Unknown));
    }

    [Fact]
    public void knows_our_hospitals_by_their_names_and_aliases()
    {
        var ours = new SiteDocument
        {
            Id = Guid.NewGuid(),
            Key = "no-974557746",
            Facts = new SiteFacts { Name = "Haukeland universitetssjukehus", City = "Bergen", CountryCode = "NO", Aliases = ["Haukeland University Hospital"], Point = new(60.37, 5.36), Quality = PointQuality.Good },
        };

        var site = Read(Records.Of("NCT00000001", study => study["contactsLocationsModule"]!["locations"]![0]!["facility"] = "Haukeland University Hospital, Dept. of Oncology"), ours).Sites[0];

        (site.Key, site.Point, site.Quality).Should().Be(("no-974557746", ours.Facts.Point, PointQuality.Good));
    }

    [Theory]
    [InlineData("Rigshospitalet", "Copenhagen", "dk-rigshospitalet")]
    [InlineData("Dept. of Oncology, Rigshospitalet", "København Ø", "dk-rigshospitalet")]
    [InlineData("Dept. of Oncology, Rigshospitalet", "Odense C", "dk-odense-c-dept-of-oncology-rigshospitalet")]
    [InlineData("Research Site", "Copenhagen", "dk-copenhagen-research-site")]
    public void takes_a_hospital_for_ours_only_where_name_and_city_agree(string facility, string city, string key)
    {
        var ours = new SiteDocument { Id = Guid.NewGuid(), Key = "dk-rigshospitalet", Facts = new SiteFacts { Name = "Rigshospitalet", City = "København", CountryCode = "DK" } };

        Read(Records.Of("NCT00000001", study =>
        {
            var location = study["contactsLocationsModule"]!["locations"]![0]!;
            (location["facility"], location["city"], location["country"]) = (facility, city, "Denmark");
        }), ours).Sites[0].Key.Should().Be(key);
    }

    [Fact]
    public void keeps_two_sites_of_one_name_apart()
    {
        var sites = Read(Records.Of("NCT00000001", study =>
        {
            var locations = study["contactsLocationsModule"]!["locations"]!.AsArray();
            locations.Add(locations[0]!.DeepClone());
        })).Sites;

        sites.Select(site => site.Key).Should().Equal("no-bergen-fjord-hospital", "se-uppsala-lake-hospital", "no-bergen-fjord-hospital-2");
    }

    [Fact]
    public void asks_for_age_and_diagnosis_and_keeps_every_sentence_of_the_text() =>
        CriteriaNotation.Print(Read(Records.Of("NCT00000001")).Criteria).Should().Be(
            """
            age >= 18
              source: Minimum age: 18 Years
            [C-01] diagnosis LUNG
              source: Conditions: Lung Cancer
            [I-01] unstructured "Lung cancer."
              source: Lung cancer.
            [I-02] unstructured "Platelets >= 100."
              source: Platelets >= 100.
            [E-01] none of:
              unstructured "Pregnancy."
                source: Pregnancy.

            """);

    [Theory]
    [InlineData("diagnosis NSCLC", "Advanced NSCLC", "NSCLC Stage IIIB", "Carcinoma, Non-Small-Cell Lung")]
    [InlineData("diagnosis AML", "Relapsed Acute Myeloid Leukaemia", "Acute Myeloid Leukemia, Childhood")]
    [InlineData("diagnosis SOLID, MCL", "Advanced Solid Tumors", "Mantle Cell Lymphoma (MCL)")]
    [InlineData("diagnosis LIQUID", "Refractory Leukemia")]
    [InlineData("diagnosis PLEURA, PERITONEUM, TESTIS", "Mesothelioma")]
    [InlineData("unstructured \"Conditions: Breast Cancer; Quality of Life\"", "Breast Cancer", "Quality of Life")]
    [InlineData("unstructured \"Conditions: Migraine\"", "Migraine")]
    public void takes_its_conditions_for_the_diagnosis_only_where_all_are_understood(string expected, params string[] conditions)
    {
        var record = Read(Records.Of("NCT00000001", study =>
            study["conditionsModule"]!["conditions"] = new JsonArray([.. conditions.Select(condition => (JsonNode)condition)])));

        CriteriaNotation.Print(record.Criteria.Criteria.Single(criterion => criterion.Reference == "C-01")).Should().Be(expected);
    }

    [Theory]
    [InlineData("18 Years", "75 Years", "age 18..75")]
    [InlineData("6 Months", "17 Years", "age >= 6 months", "age <= 17")]
    [InlineData("30 Days", null, "age >= 1 month")]
    [InlineData(null, "28 Days", "age <= 0 months")]
    [InlineData("0 Years", "21 Years", "age <= 21")]
    public void reads_ages_in_their_units(string? minimum, string? maximum, params string[] expected) =>
        Read(Records.Of("NCT00000001", study =>
        {
            study["eligibilityModule"]!["minimumAge"] = minimum;
            study["eligibilityModule"]!["maximumAge"] = maximum;
        })).Criteria.Criteria.OfType<AgeCriterion>().Select(CriteriaNotation.Print).Should().Equal(expected.Select(line => CriteriaNotation.Print(Entries.Criteria(line).Criteria[0])));

    [Fact]
    public void asks_for_the_sex_that_it_names() =>
        Read(Records.Of("NCT00000001", study => study["eligibilityModule"]!["sex"] = "FEMALE"))
            .Criteria.Criteria.OfType<SexCriterion>().Should().ContainSingle();

    public static TheoryData<string, string> Faults => new()
    {
        { "$.protocolSection.identificationModule.nctId", "NCT12" },
        { "$.protocolSection.identificationModule.briefTitle", "" },
        { "$.protocolSection.statusModule.overallStatus", "OPEN" },
        { "$.protocolSection.statusModule.startDateStruct.date", "March" },
        { "$.protocolSection.eligibilityModule.minimumAge", "adult" },
        { "$.protocolSection.eligibilityModule.sex", "BOTH" },
        { "$.protocolSection.sponsorCollaboratorsModule.leadSponsor.name", "a\u0000b" },
        { "$.protocolSection.designModule.studyType", "GUESS" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void is_refused_with_the_path_of_what_is_wrong(string path, string value) =>
        Refused(Records.Of("NCT00000001", study => Put(study, path, value))).Path.Should().Be(path);

    [Theory]
    [InlineData("$.protocolSection.contactsLocationsModule.locations")]
    [InlineData("$.protocolSection.statusModule")]
    [InlineData("$.protocolSection.conditionsModule.conditions")]
    [InlineData("$.protocolSection.identificationModule.briefTitle")]
    public void is_refused_when_something_is_of_the_wrong_kind(string path) =>
        Refused(Records.Of("NCT00000001", study => Put(study, path, 7))).Message.Should().StartWith("Expected ").And.Contain("found a number");

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"protocolSection\": {")]
    [InlineData("{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT00000001\",\"briefTitle\":\"\\ud800\"}}}")]
    public void is_refused_when_it_is_no_record(string json) => Refused(json).Message.Should().NotBeEmpty();

    [Fact]
    public void is_refused_when_it_nests_too_deeply() =>
        Refused(string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200)).Message.Should().StartWith("Not JSON");

    private static void Put(JsonNode study, string path, JsonNode value)
    {
        var steps = path.Split('.')[2..];
        var parent = steps[..^1].Aggregate(study, (node, step) => node[step]!);
        parent[steps[^1]] = value;
    }

    private static TrialEntry Read(string json, params SiteDocument[] sites) =>
        CtGovRecord.Read(new RawRecord(1, 1, Encoding.UTF8.GetBytes(json), null), new SiteMatcher(sites), new DateOnly(2026, 11, 22));

    private static RecordRefusedException Refused(string json) =>
        ((Action)(() => Read(json))).Should().Throw<RecordRefusedException>().Which;
}
