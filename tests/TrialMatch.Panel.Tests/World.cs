using TrialMatch.Matching.Notation;
using TrialMatch.Matching.Profiles;
using TrialMatch.Matching.Ranking;
using TrialMatch.Panel.Advising;
using TrialMatch.Panel.Intake;
using TrialMatch.Panel.Meetings;
using TrialMatch.Panel.Members;
using TrialMatch.Panel.Methods;

namespace TrialMatch.Panel.Tests;

/// <summary>The people, the profile and the words that the tests speak of.</summary>
internal static class World
{
    public static readonly Guid CaseId = new("00000000-0000-0000-0000-00000000ca5e");
    public static readonly Guid Patient = new("00000000-0000-0000-0000-0000000000aa");
    public static readonly Guid MeetingId = new("00000000-0000-0000-0000-00000000beef");

    public static readonly Actor ThePatient = new("patient", Role.Patient, null) { Patient = Patient };
    public static readonly Actor NextOfKin = new("kin", Role.NextOfKin, null) { Patient = Patient };
    public static readonly Actor AnotherPatient = new("stranger", Role.Patient, null) { Patient = Guid.Empty };
    public static readonly Actor Gp = new("gp", Role.GeneralPractitioner, "999");
    public static readonly Actor Doctor = new("doctor", Role.TreatingDoctor, "974795787");
    public static readonly Actor AnotherDoctor = new("another-doctor", Role.TreatingDoctor, "974795787");
    public static readonly Actor Regional = new("regional", Role.RegionalReviewer, "974795787");
    public static readonly Actor Coordinator = new("coordinator", Role.PanelCoordinator, null);
    public static readonly Actor Leader = new("leader", Role.PanelLeader, null);
    public static readonly Actor Lead = new("lead", Role.PanelMember, null);
    public static readonly Actor Co = new("co", Role.PanelMember, null);
    public static readonly Actor Reader = new("reader", Role.PanelMember, null);
    public static readonly Actor Third = new("third", Role.PanelMember, null);
    public static readonly Actor Site = new("site", Role.SiteCoordinator, "974705788");
    public static readonly Actor AnotherSite = new("another-site", Role.SiteCoordinator, "111");
    public static readonly Actor Analyst = new("analyst", Role.Analyst, null);

    public const string SiteKey = "no-974705788";
    public static readonly TreatingUnit Unit = new("no-974795787", "UNN Tromsø", "UNN HF", "Helse Nord");
    public static readonly CaseContact Contact = new("Kari Koordinator", "77 00 00 00");

    /// <summary>Tuesday 3 March 2026, 09:00 in Norway.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 3);

    public static readonly CaseConsent Consent =
        new(new DateOnly(2026, 3, 1), [ConsentPurpose.PanelAssessment, ConsentPurpose.ExternalConsultation, ConsentPurpose.Precedent]);

    public static readonly Referral Written = new()
    {
        Question = new("Er det aktuelt med en studie?"),
        Resume = new("Lungekreft siden 2024."),
        PatientWish = new("Vil prøve alt som finnes."),
        TravelLimitKilometres = 2000,
        OfferAsked = true,
        Offer = new("En klinikk i utlandet."),
        MethodsChecked = true,
        ImagingOn = new DateOnly(2026, 2, 20),
    };

    public static readonly Profile Profile = Read(
        "F 63, LUAD stage IV, histologically confirmed, EGFR p.L858R, brain metastases, ECOG 1, "
        + "creatinine 80, bilirubin 12, Hb 12.5, neutrophils 3.1, platelets 210, after osimertinib, 9008 Tromsø");

    public static readonly ProfileAttached Attached = new(
        new ProfileSnapshot(7, Today), new CodedDisease("LUAD", [new("EGFR", AlterationKind.Variant, "p.L858R")]), [Note("NCT00000001")]);

    public static readonly PanelRegister Panelists = new[]
    {
        new PanelMemberJoined("lead", "Lise Leder", [Specialty.Oncology], 3, null),
        new PanelMemberJoined("co", "Cato Co", [Specialty.MolecularPathology], 3, null),
        new PanelMemberJoined("reader", "Rita Leser", [Specialty.Oncology, Specialty.Palliation], 3, null),
        new PanelMemberJoined("third", "Tor Tredje", [Specialty.Surgery], 3, null),
        new PanelMemberJoined("leader", "Pia Panel", [Specialty.Oncology], 3, null),
    }.Aggregate((PanelRegister?)null, PanelRegister.Evolve)!;

    public static readonly IReadOnlyDictionary<string, int> NoLoads = new Dictionary<string, int>();

    public static readonly Meeting Session = new()
    {
        State = MeetingState.Open,
        At = Now,
        VideoLink = "https://video.example/1",
        Agenda = [CaseId],
        Present = ["lead", "co", "reader", "leader"],
    };

    public static readonly MethodStatus Blocked = new(MethodState.UnderAssessment, new DateOnly(2026, 1, 1), "ID2026_001");

    /// <summary>The checklist of a referral that lacks nothing.</summary>
    public static readonly Checklist Complete = new([.. Enum.GetValues<ChecklistItem>().Select(item => new ChecklistEntry(item, ChecklistState.Present))], []);

    /// <summary>The checklist of a referral without imaging.</summary>
    public static readonly Checklist WithoutImaging = Complete with
    {
        Entries = [.. Complete.Entries.Select(entry => entry.Item == ChecklistItem.Imaging ? entry with { State = ChecklistState.Missing } : entry)],
    };

    public static TrialNote Note(string trial, Verdict verdict = Verdict.Eligible) => new()
    {
        Trial = trial,
        Title = $"Study {trial}",
        Version = 4,
        Cohort = "A",
        AsOf = Today,
        Verdict = verdict,
        Score = 80,
        Site = SiteKey,
    };

    public static AdviceItem TrialItem(int rank = 1, AdviceKind kind = AdviceKind.TrialNorway, string? country = "NO", string trial = "NCT00000001") =>
        new(rank, kind, new("Passer mutasjonen.")) { Trial = new AdvisedTrial(Note(trial), SiteKey, "Oslo universitetssykehus", country, "Studiesykepleier, 22 00 00 00") };

    public static AdviceItem MethodItem(int rank = 1, AdviceKind kind = AdviceKind.OffLabel, MethodStatus? status = null) =>
        new(rank, kind, new("Virker i en liknende svulst."))
        {
            Method = new AdvisedMethod("dabrafenib", "LUAD", status),
            Evidence = [new("Planchard et al., Lancet Oncol 2016")],
        };

    /// <summary>A trial for information only, work-up, a drug outside its approval, an exception and a trial in Norway.</summary>
    public static readonly ImmutableArray<AdviceItem> Items =
    [
        TrialItem(),
        MethodItem(2),
        new(3, AdviceKind.WorkUp, new("Ny biopsi.")),
        TrialItem(4, AdviceKind.TrialOutsideCoverage, "US", "NCT00000009"),
    ];

    public static readonly ImmutableArray<Panel.Advising.TrialNow> Unchanged =
        [new("NCT00000001", 4, TakesPatients: true), new("NCT00000009", 4, TakesPatients: true)];

    /// <summary>Reads a profile line written on the day of the tests.</summary>
    public static Profile Read(string line, DateOnly? undated = null)
    {
        var read = ProfileLine.Parse(line, Today, undated);
        return read.Profile ?? throw new InvalidOperationException(string.Join("; ", read.Errors.Select(error => error.ToString())));
    }

    /// <summary>The case after some events.</summary>
    public static PanelCase? After(IEnumerable<object> events) => events.Aggregate((PanelCase?)null, PanelCase.Evolve);

    /// <summary>The case after one more event.</summary>
    public static PanelCase After(this PanelCase? @case, params IEnumerable<object> events) => events.Aggregate(@case, PanelCase.Evolve)!;
}
