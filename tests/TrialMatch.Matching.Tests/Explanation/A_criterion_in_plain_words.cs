using System.Globalization;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Notation;

namespace TrialMatch.Matching.Tests.Explanation;

public class A_criterion_in_plain_words
{
    private static readonly CultureInfo Norwegian = CultureInfo.GetCultureInfo("nb");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    // " / " stands for a new line below a group, " // " for one still deeper.
    [Theory]
    [InlineData(
        "age >= 18",
        "Du må være 18 år eller eldre.",
        "You must be 18 years or older.")]
    [InlineData(
        "age < 24 months",
        "Du må være yngre enn 24 måneder.",
        "You must be younger than 24 months.")]
    [InlineData(
        "age 12..17",
        "Du må være fra 12 til 17 år.",
        "You must be from 12 to 17 years.")]
    [InlineData(
        "age <= 75",
        "Du må være 75 år eller yngre.",
        "You must be 75 years or younger.")]
    [InlineData(
        "sex female",
        "Du må være kvinne.",
        "You must be female.")]
    [InlineData(
        "diagnosis NSCLC",
        "Du må ha ikke-småcellet lungekreft.",
        "You must have Non-Small Cell Lung Cancer.")]
    [InlineData(
        "diagnosis NSCLC except LUSC",
        "Du må ha ikke-småcellet lungekreft som ikke er plateepitelkreft i lunge.",
        "You must have Non-Small Cell Lung Cancer that is not Lung Squamous Cell Carcinoma.")]
    [InlineData(
        "diagnosis SOLID",
        "Du må ha en solid svulst (ikke blod- eller lymfekreft).",
        "You must have a solid tumour (not a cancer of blood or lymph).")]
    [InlineData(
        "diagnosis LUAD, LUSC, SCLC",
        "Du må ha adenokarsinom i lunge, plateepitelkreft i lunge eller småcellet lungekreft.",
        "You must have Lung Adenocarcinoma, Lung Squamous Cell Carcinoma or Small Cell Lung Cancer.")]
    [InlineData(
        "diagnosis LUNG",
        "Du må ha lungekreft.",
        "You must have lung cancer.")]
    [InlineData(
        "stage IIIB..IV",
        "Kreften må være i stadium IIIB til IV.",
        "The cancer must be stage IIIB to IV.")]
    [InlineData(
        "stage II",
        "Kreften må være i stadium II.",
        "The cancer must be stage II.")]
    [InlineData(
        "extent locally advanced, metastatic",
        "Kreften må være vokst ut i omgivelsene (lokalavansert) eller spredt (metastatisk).",
        "The cancer must be grown into its surroundings (locally advanced) or spread (metastatic).")]
    [InlineData(
        "measurable disease",
        "Kreften må være mulig å måle på bilder (målbar sykdom).",
        "The cancer must be measurable on scans.")]
    [InlineData(
        "metastasis brain active",
        "Du må ha spredning til hjernen, ubehandlet eller i vekst.",
        "You must have spread to the brain, untreated or growing.")]
    [InlineData(
        "metastasis liver",
        "Du må ha spredning til leveren.",
        "You must have spread to the liver.")]
    [InlineData(
        "other malignancy within 3 years",
        "Du må ha hatt en annen kreftsykdom de siste 3 år.",
        "You must have had another cancer within the last 3 years.")]
    [InlineData(
        "variant EGFR p.L858R",
        "Kreften må ha mutasjonen EGFR p.L858R.",
        "The cancer must have the mutation EGFR p.L858R.")]
    [InlineData(
        "variant EGFR exon 20 insertion",
        "Kreften må ha en insersjon (innskutt bit) i ekson 20 i EGFR.",
        "The cancer must have an insertion (an added piece) in exon 20 in EGFR.")]
    [InlineData(
        "variant KRAS codon G12 except p.G12C",
        "Kreften må ha en mutasjon i kodon G12 i KRAS, men ikke p.G12C.",
        "The cancer must have a mutation in codon G12 in KRAS, but not p.G12C.")]
    [InlineData(
        "variant BRCA1 pathogenic germline",
        "Du må ha en mutasjon i BRCA1, sykdomsgivende, medfødt (arvelig).",
        "You must have a mutation in BRCA1, disease-causing, inborn (inherited).")]
    [InlineData(
        "variant TP53 loss of function vaf >= 5 %",
        "Kreften må ha en mutasjon i TP53, som slår ut genet, i minst 5 % av genkopiene.",
        "The cancer must have a mutation in TP53, which disables the gene, in at least 5 % of the gene copies.")]
    [InlineData(
        "variant EGFR",
        "Kreften må ha en mutasjon i EGFR.",
        "The cancer must have a mutation in EGFR.")]
    [InlineData(
        "copy number MET amplification copies >= 6",
        "Kreften må ha mange ekstra kopier av genet MET (amplifikasjon), minst 6 kopier.",
        "The cancer must have many extra copies of the gene MET (amplification), at least 6 copies.")]
    [InlineData(
        "copy number CDKN2A homozygous deletion",
        "Kreften må ha tap av begge kopier av genet CDKN2A.",
        "The cancer must have loss of both copies of the gene CDKN2A.")]
    [InlineData(
        "fusion ALK",
        "Kreften må ha en fusjon der genet ALK inngår.",
        "The cancer must have a fusion that involves the gene ALK.")]
    [InlineData(
        "fusion EML4::ALK",
        "Kreften må ha en fusjon av genene EML4 og ALK.",
        "The cancer must have a fusion of the genes EML4 and ALK.")]
    [InlineData(
        "wild type KRAS",
        "Genet KRAS i kreften må være undersøkt og uten mutasjon.",
        "The gene KRAS in the cancer must be tested and without a mutation.")]
    [InlineData(
        "expression PD-L1 TPS >= 50 %",
        "PD-L1 i kreften, målt som TPS, må være 50 % eller mer.",
        "PD-L1 in the cancer, measured as TPS, must be 50 % or more.")]
    [InlineData(
        "expression PD-L1 CPS >= 10",
        "PD-L1 i kreften, målt som CPS, må være 10 eller mer.",
        "PD-L1 in the cancer, measured as CPS, must be 10 or more.")]
    [InlineData(
        "expression HER2 low",
        "Kreften må ha lav mengde HER2.",
        "The cancer must have a low level of HER2.")]
    [InlineData(
        "expression HER2 ISH = 1",
        "Kreften må være HER2-positiv i gentest (ISH).",
        "The cancer must be HER2-positive by gene test (ISH).")]
    [InlineData(
        "expression HER2 IHC = 3",
        "HER2 i kreften, målt som IHC, må være 3.",
        "HER2 in the cancer, measured as IHC, must be 3.")]
    [InlineData(
        "expression ER percent >= 1 %",
        "Østrogenreseptor i kreften må være 1 % eller mer.",
        "Oestrogen receptor in the cancer must be 1 % or more.")]
    [InlineData(
        "signature TMB >= 10",
        "Antall mutasjoner (TMB) i kreften må være 10 per megabase eller mer.",
        "The number of mutations (TMB) in the cancer must be 10 per megabase or more.")]
    [InlineData(
        "signature MSI high",
        "Kreften må ha mikrosatellittinstabilitet (MSI-H).",
        "The cancer must have microsatellite instability (MSI-H).")]
    [InlineData(
        "signature MMR deficient",
        "Kreften må ha sviktende reparasjon av DNA-feil (dMMR).",
        "The cancer must have deficient mismatch repair (dMMR).")]
    [InlineData(
        "signature HRD positive",
        "Kreften må være HRD-positiv (dårlig DNA-reparasjon).",
        "The cancer must be HRD-positive (poor DNA repair).")]
    [InlineData(
        "signature MGMT unmethylated",
        "MGMT-genet i svulsten må være umetylert.",
        "The MGMT gene of the tumour must be unmethylated.")]
    [InlineData(
        "signature 1p/19q codeleted",
        "Svulsten må ha 1p/19q-kodelesjon.",
        "The tumour must have a 1p/19q codeletion.")]
    [InlineData(
        "result available PD-L1",
        "Prøvesvar for PD-L1 må finnes.",
        "A test result for PD-L1 must be available.")]
    [InlineData(
        "prior therapy osimertinib with progression",
        "Du må ha fått osimertinib, med vekst av kreften under eller etter.",
        "You must have had osimertinib, with growth of the cancer during or after it.")]
    [InlineData(
        "prior therapy platinum within 6 months",
        "Du må ha fått platina de siste 6 måneder.",
        "You must have had platinum within the last 6 months.")]
    [InlineData(
        "prior therapy radiotherapy",
        "Du må ha fått strålebehandling.",
        "You must have had radiotherapy.")]
    [InlineData(
        "prior therapy systemic for palliative intent",
        "Du må ha fått kreftlegemidler mot sykdom med spredning (palliativ).",
        "You must have had cancer drugs for advanced disease (palliative).")]
    [InlineData(
        "prior therapy surgery within 28 days",
        "Du må ha fått operasjon mot kreften de siste 4 uker.",
        "You must have had surgery for the cancer within the last 4 weeks.")]
    [InlineData(
        "lines = 0",
        "Antall behandlinger du har fått mot langtkommen kreft (behandlingslinjer) må være 0.",
        "The number of treatments that you have had for advanced cancer (lines of therapy) must be 0.")]
    [InlineData(
        "lines 1..2",
        "Antall behandlinger du har fått mot langtkommen kreft (behandlingslinjer) må være fra 1 til 2.",
        "The number of treatments that you have had for advanced cancer (lines of therapy) must be from 1 to 2.")]
    [InlineData(
        "lines >= 1",
        "Antall behandlinger du har fått mot langtkommen kreft (behandlingslinjer) må være 1 eller flere.",
        "The number of treatments that you have had for advanced cancer (lines of therapy) must be 1 or more.")]
    [InlineData(
        "washout chemotherapy 28 days",
        "Minst 4 uker må ha gått siden siste behandling med cellegift (hvis du har fått det).",
        "At least 4 weeks must have passed since your last treatment with chemotherapy (if you have had it).")]
    [InlineData(
        "washout radiotherapy 14 days",
        "Minst 2 uker må ha gått siden siste strålebehandling (hvis du har fått det).",
        "At least 2 weeks must have passed since your last radiotherapy (if you have had it).")]
    [InlineData(
        "washout surgery 42 days",
        "Minst 6 uker må ha gått siden siste operasjon (hvis du har fått det).",
        "At least 6 weeks must have passed since your last surgery (if you have had it).")]
    [InlineData(
        "performance ECOG <= 1",
        "Funksjonsnivået ditt (ECOG, 0 er best) må være 1 eller mindre.",
        "Your performance status (ECOG, 0 is best) must be 1 or less.")]
    [InlineData(
        "performance Karnofsky >= 70",
        "Funksjonsnivået ditt (Karnofsky, 100 er best) må være 70 eller mer.",
        "Your performance status (Karnofsky, 100 is best) must be 70 or more.")]
    [InlineData(
        "laboratory hemoglobin >= 9 g/dL",
        "Hemoglobin må være 9 g/dL eller mer.",
        "Haemoglobin must be 9 g/dL or more.")]
    [InlineData(
        "laboratory ALT <= 3 x ULN",
        "Alaninaminotransferase (ALT) må være 3 ganger øvre normalgrense eller mindre.",
        "Alanine aminotransferase (ALT) must be 3 times the upper limit of normal or less.")]
    [InlineData(
        "laboratory INR < 1.5",
        "INR må være under 1,5.",
        "International normalised ratio (INR) must be below 1.5.")]
    [InlineData(
        "laboratory albumin >= 0.8 x LLN",
        "Albumin må være 0,8 ganger nedre normalgrense eller mer.",
        "Albumin must be 0.8 times the lower limit of normal or more.")]
    [InlineData(
        "vitals systolic-blood-pressure < 160 mmHg",
        "Systolisk blodtrykk må være under 160 mmHg.",
        "Systolic blood pressure must be below 160 mmHg.")]
    [InlineData(
        "comorbidity heart failure",
        "Du må ha hjertesvikt.",
        "You must have heart failure.")]
    [InlineData(
        "infection hepatitis B",
        "Du må ha hepatitt B.",
        "You must have hepatitis B.")]
    [InlineData(
        "reproduction pregnant",
        "Du må være gravid.",
        "You must be pregnant.")]
    [InlineData(
        "reproduction breastfeeding",
        "Du må amme.",
        "You must be breastfeeding.")]
    [InlineData(
        "reproduction childbearing-potential",
        "Du må kunne bli gravid.",
        "You must be able to become pregnant.")]
    [InlineData(
        "medication strong-cyp3a4-inhibitor",
        "Du må bruke denne typen medisin: sterk CYP3A4-hemmer.",
        "You must take this kind of medicine: strong CYP3A4 inhibitor.")]
    [InlineData(
        "toxicity grade <= 1",
        "Bivirkninger som ikke er gått over etter tidligere behandling må være av grad 1 eller mindre.",
        "Side effects of earlier treatment that have not passed must be of grade 1 or less.")]
    [InlineData(
        "life expectancy >= 3 months",
        "Forventet levetid må være minst 3 måneder.",
        "Life expectancy must be at least 3 months.")]
    [InlineData(
        "residence NO",
        "Du må bo i Norge.",
        "You must live in Norway.")]
    [InlineData(
        "consent",
        "Du må være villig til å delta og i stand til å samtykke.",
        "You must be willing to take part and able to consent.")]
    [InlineData(
        "judgement \"Is the patient fit for surgery?\"",
        "Dette vurderer studielegen: Is the patient fit for surgery?",
        "The study doctor judges this: Is the patient fit for surgery?")]
    [InlineData(
        "unstructured \"Adequate organ function.\"",
        "Protokollens egne ord: «Adequate organ function.»",
        "In the protocol's own words: “Adequate organ function.”")]
    [InlineData(
        "unrecognised {\"kind\":\"later\"}",
        "Et kriterium som denne versjonen av tjenesten ikke kan lese.",
        "A criterion that this version of the service cannot read.")]
    [InlineData(
        "none of: / metastasis brain active",
        "Du kan ikke ha spredning til hjernen, ubehandlet eller i vekst.",
        "You must not have spread to the brain, untreated or growing.")]
    [InlineData(
        "none of: / comorbidity heart failure / infection hiv",
        "Du kan ikke ha hjertesvikt. Du kan ikke ha hivinfeksjon.",
        "You must not have heart failure. You must not have HIV infection.")]
    [InlineData(
        "none of: / prior therapy osimertinib",
        "Du kan ikke ha fått osimertinib.",
        "You must not have had osimertinib.")]
    [InlineData(
        "none of: / sex male",
        "Du kan ikke være mann.",
        "You must not be male.")]
    [InlineData(
        "none of: / laboratory hemoglobin < 9 g/dL",
        "Hemoglobin kan ikke være under 9 g/dL.",
        "Haemoglobin must not be below 9 g/dL.")]
    [InlineData(
        "none of: / judgement \"Is there another reason?\"",
        "Dette vurderer studielegen, og det kan ikke gjelde: Is there another reason?",
        "The study doctor judges this, and it must not apply: Is there another reason?")]
    [InlineData(
        "none of: / diagnosis SCLC, LUSC",
        "Du kan ikke ha småcellet lungekreft eller plateepitelkreft i lunge.",
        "You must not have Small Cell Lung Cancer or Lung Squamous Cell Carcinoma.")]
    [InlineData(
        "none of: / reproduction childbearing-potential",
        "Du kan ikke bli gravid.",
        "You must not be able to become pregnant.")]
    [InlineData(
        "any of: / variant EGFR p.L858R / variant EGFR exon 19 deletion",
        "Minst ett av dette må gjelde: kreften har mutasjonen EGFR p.L858R; kreften har en delesjon (bit som mangler) i ekson 19 i EGFR.",
        "At least one of these must apply: the cancer has the mutation EGFR p.L858R; the cancer has a deletion (a piece missing) in exon 19 in EGFR.")]
    [InlineData(
        "at least 2 of: / age >= 65 / performance ECOG = 2 / lines >= 3",
        "Minst 2 av dette må gjelde: du er 65 år eller eldre; funksjonsnivået ditt (ECOG, 0 er best) er 2; antall behandlinger du har fått mot langtkommen kreft (behandlingslinjer) er 3 eller flere.",
        "At least 2 of these must apply: you are 65 years or older; your performance status (ECOG, 0 is best) is 2; the number of treatments that you have had for advanced cancer (lines of therapy) is 3 or more.")]
    [InlineData(
        "all of: / age >= 18 / performance ECOG <= 1",
        "Du må være 18 år eller eldre. Funksjonsnivået ditt (ECOG, 0 er best) må være 1 eller mindre.",
        "You must be 18 years or older. Your performance status (ECOG, 0 is best) must be 1 or less.")]
    [InlineData(
        "any of: / wild type KRAS / all of: // variant KRAS p.G12C // lines >= 1",
        "Minst ett av dette må gjelde: genet KRAS i kreften er undersøkt og uten mutasjon; alt dette gjelder (kreften har mutasjonen KRAS p.G12C; antall behandlinger du har fått mot langtkommen kreft (behandlingslinjer) er 1 eller flere).",
        "At least one of these must apply: the gene KRAS in the cancer is tested and without a mutation; all of this applies (the cancer has the mutation KRAS p.G12C; the number of treatments that you have had for advanced cancer (lines of therapy) is 1 or more).")]
    [InlineData(
        "none of: / all of: // infection hiv // laboratory albumin < 30 g/L",
        "Alt dette kan ikke gjelde på en gang: du har hivinfeksjon; albumin er under 30 g/L.",
        "All of this must not apply at once: you have HIV infection; albumin is below 30 g/L.")]
    [InlineData(
        "any of: / none of: // metastasis brain / washout radiotherapy 14 days",
        "Minst ett av dette må gjelde: du har ikke spredning til hjernen; minst 2 uker har gått siden siste strålebehandling (hvis du har fått det).",
        "At least one of these must apply: you do not have spread to the brain; at least 2 weeks have passed since your last radiotherapy (if you have had it).")]
    [InlineData(
        "metastasis brain stable for 28 days asymptomatic without steroids",
        "Du må ha spredning til hjernen, stabil i minst 4 uker, uten symptomer, uten steroider.",
        "You must have spread to the brain, stable for at least 4 weeks, without symptoms, without steroids.")]
    [InlineData(
        "none of: / metastasis cns untreated",
        "Du kan ikke ha spredning til sentralnervesystemet (hjerne, ryggmarg eller hinnene rundt), ubehandlet.",
        "You must not have spread to the central nervous system (brain, spinal cord or the membranes around them), untreated.")]
    [InlineData("metastases <= 5", "Antall metastaser må være 5 eller færre.", "The number of metastases must be 5 or fewer.")]
    [InlineData(
        "none of: / other malignancy within 3 years except BCC, in situ CERVIX, low-risk PROSTATE",
        "Du kan ikke ha hatt en annen kreftsykdom de siste 3 år (unntatt basalcellekreft, livmorhalskreft in situ (bare i overflaten) eller prostatakreft med lav risiko).",
        "You must not have had another cancer within the last 3 years (except Basal Cell Carcinoma, cervical cancer in situ (only on the surface) or prostate cancer of low risk).")]
    public void is_told_in_bokmål_and_english(string notation, string norwegian, string english) => Check(notation, norwegian, english);

    [Fact]
    public void is_told_in_the_reviewed_words_where_there_are_any()
    {
        var criterion = Read("variant EGFR p.L858R / nb: Svulsten har en vanlig EGFR-mutasjon.");

        PlainText.Of(criterion, Norwegian).Should().Be("Svulsten har en vanlig EGFR-mutasjon.");
        PlainText.Of(criterion, English).Should().Be("The cancer must have the mutation EGFR p.L858R.");
        PlainText.Of(new NoneOf { Children = [criterion] }, Norwegian).Should().Be("Dette kan ikke gjelde: Svulsten har en vanlig EGFR-mutasjon.");
        PlainText.Of(Read("any of: / age >= 65 / variant EGFR // nb: Svulsten har en EGFR-mutasjon."), Norwegian)
            .Should().Be("Minst ett av dette må gjelde: du er 65 år eller eldre; svulsten har en EGFR-mutasjon.");
    }

    [Theory]
    [InlineData("any of: / age >= 65 / consent", "Minst ett av dette må gjelde:", "Minst ett av dette gjelder:", "minst ett av dette")]
    [InlineData("none of: / age >= 65 / consent", "Ikke noe av dette kan gjelde:", "Ikke noe av dette gjelder:", "ikke noe av dette")]
    [InlineData("at least 2 of: / age >= 65 / consent", "Minst 2 av dette må gjelde:", "Minst 2 av dette gjelder:", "minst 2 av dette")]
    [InlineData("none of: / age >= 65", "Du kan ikke være 65 år eller eldre.", "Du er ikke 65 år eller eldre.", "ikke noe av dette")]
    [InlineData("age >= 65", "Du må være 65 år eller eldre.", "Du er 65 år eller eldre.", null)]
    public void has_a_line_of_its_own_where_its_parts_stand_below_it(string notation, string line, string asPart, string? counting)
    {
        PlainText.Line(Read(notation), Norwegian).Should().Be(line);
        PlainText.PartLine(Read(notation), Norwegian).Should().Be(asPart);
        PlainText.Counting(Read(notation), Norwegian).Should().Be(counting);
    }

    private static void Check(string notation, string norwegian, string english)
    {
        var criterion = Read(notation);
        PlainText.Of(criterion, Norwegian).Should().Be(norwegian);
        PlainText.Of(criterion, English).Should().Be(english);
    }

    private static Criterion Read(string notation)
    {
        var result = CriteriaNotation.Parse(notation.Replace(" // ", "\n    ", StringComparison.Ordinal).Replace(" / ", "\n  ", StringComparison.Ordinal));
        result.Errors.Should().BeEmpty(notation);
        return result.Criteria!.Criteria.Single();
    }
}
