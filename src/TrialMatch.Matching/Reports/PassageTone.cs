using System.Text.RegularExpressions;

namespace TrialMatch.Matching.Reports;

/// <summary>How a passage speaks: of whom, of when, how surely.</summary>
/// <param name="Refusal">Why nothing may be proposed of it; <see langword="null"/> when it may.</param>
/// <param name="Hedged">Whether it hedges.</param>
/// <param name="Earlier">Whether it speaks of the past.</param>
/// <param name="ClinicalInformation">Whether the requester speaks.</param>
internal sealed partial record PassageTone(UnreadReason? Refusal, bool Hedged, bool Earlier, bool ClinicalInformation)
{
    public static PassageTone Of(Passage passage)
    {
        var text = passage.Text;
        var found = Found().IsMatch(text);
        UnreadReason? refusal =
            passage.Section == ReportSection.Family || Family().IsMatch(text) ? UnreadReason.Family
            : Failed().IsMatch(text) ? UnreadReason.NotEvaluable
            : Pending().IsMatch(text) ? UnreadReason.Pending
            : !found && Interpretation().IsMatch(text) ? UnreadReason.Interpretation
            : null;
        return new PassageTone(
            refusal,
            Hedge().IsMatch(NotAHedge().Replace(text, "")),
            passage.Section == ReportSection.Earlier || Past().IsMatch(text),
            passage.Section == ReportSection.ClinicalInformation);
    }

    /// <summary>Whether the passage says that something was found, or was not.</summary>
    public static bool SaysFound(string text) => Found().IsMatch(text);

    /// <summary>Whether the passage says that something was looked for.</summary>
    public static bool SaysTested(string text) => Tested().IsMatch(text);

    /// <summary>Whether the passage says that nothing else was found.</summary>
    public static bool SaysNothingElse(string text) => NothingElse().IsMatch(text);

    [GeneratedRegex(@"\b(?:mor|mora|moren|far|faren|søster|bror|syster|datter|sønn|dotter|bestemor|bestefar|mormor|morfar|farmor|farfar|tante|onkel|kusine|fetter|slekt\w*|familie|familien|familieanamnese\w*|familiær\w*|mother|father|sister|brother|daughter|aunt|uncle|cousin|grandmother|grandfather|family history|relatives?|førstegradsslektning\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(?:ikke[- ]konklusiv\w*|inkonklusiv\w*|inconclusive|ikkje konklusiv\w*|ikk?j?e (?:mulig|mogleg) å|ikk?j?e vurderbar\w*|ikk?j?e evaluerbar\w*|ikk?j?e tolkbar\w*|not evaluable|not assessable|not interpretable|could not be|kunne ikk?j?e|mislyk\w+|mislukk\w+|failed|utilstrekkelig\w*|utilstrekkeleg\w*|insufficient|inadequate|for lite (?:materiale|tumorvev|DNA|RNA)|for lav (?:kvalitet|RNA|DNA)|(?:dårlig|lav) (?:RNA|DNA)-?kvalitet|uegnet|not performed|ikk?j?e utført|not tested|ikk?j?e testet|ikk?j?e undersøkt|not done|equivocal|ekvivok\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Failed();

    [GeneratedRegex(@"\b(?:avventes|avventar|avventer|foreligger ikke|ligg ikkje føre|pending|awaited|rekvirert\w*|requested|vil bli|blir etterrapportert|etterrapporteres|ettersendes|to follow|will be|skal undersøkes|skal gjøres|sendes til|sendt til|sent for|er sendt|pågår|ongoing|anbefal\w*|tilrå\w*|recommend\w*|bør|should be|foreslå\w*|suggest testing|consider|vurder(?:es|e)?\b(?! som| til)|spørsmål om|question of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pending();

    [GeneratedRegex(@"\b(?:assosiert\w* med|associated with|forbundet med|respons\w*|responds?|sensitiv\w* for|sensitivity to|sensitive to|følsom\w*|resistens|resistent\w*|resistance|indikasjon\w*|indication|kvalifiser\w*|eligible|(?:være|er) aktuell\w*|aktuell\w* for|behandl\w*|treatment|treated|therapy|terapi|\w*hemmer\w*|inhibitors?|klinisk\w* studie\w*|clinical trials?|deteksjonsgrense\w*|limit of detection|analytisk sensitivitet|cut-?off|terskel\w*|threshold|grenseverdi\w*|definer\w*|defined as|dekker ikke|omfatter ikke|does not cover|prognos\w*|predikt\w*|predict\w*|kjent for å|known to|hyppig\w*|frequent\w*|ses i|seen in|% av (?:alle )?(?:pasient|tilfelle|lunge|bryst)\w*|of (?:all )?(?:cases|patients))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Interpretation();

    [GeneratedRegex(@"\b(?:påvis(?:t|te|es)|detected|identifi(?:ed|sert\w*)|funnet|funne|found|harbou?rs?|reveals?|revealed|demonstrates?|observert\w*|observed|showed|shows|viser|viste|syner|villtype|wild[- ]?type|til stede|present)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    [GeneratedRegex(@"\b(?:undersøkt\w*|undersøkes|analysert\w*|analysed|analyzed|testet|testa|tested|screenet|sekvensert\w*|sequenced|dekker|dekkjer|covers|covered|omfatter|omfattar|inkluderer|inkluderte|includes?|inneholder|genes? examined|examined|genliste|gene list|målgener|targets)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tested();

    [GeneratedRegex(@"\b(?:ingen|ikke|ikkje|inga|no)\b.{0,40}\b(?:øvrige|andre|ytterligere|flere|fleire|andre|other|further|additional|øvrige)\b.{0,60}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NothingElse();

    [GeneratedRegex(@"\b(?:forenl\w+ med|foreinleg med|kan passe med|passer med|passar med|mistanke|mistenk\w+|suspicious|suspected|suspicion|kan ikk?j?e utelukk\w+|ikk?j?e utelukk\w+|cannot be (?:excluded|ruled out)|can not be excluded|mulig\w*|mogleg\w*|possible|possibly|trolig|truleg|sannsynlig\w*|sannsynleg\w*|probable|probably|likely|favors?|favours?|suggestive of|suggests|consistent with|compatible with|taler for|talar for|svakt? positiv\w*|usikker\w*|uncertain|tvetydig\w*|grenseverdi|borderline|differensialdiagnos\w*|kan representere|may represent|tolkes som|vurderes som forenlig|antatt|presumed|indikerer)\b|\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hedge();

    /// <summary>Words of the classification of variants, which are no reservation about the finding.</summary>
    [GeneratedRegex(@"(?:sannsynlig(?:vis)?|trolig|mulig|sannsynleg|likely|probably|possibly)[ -]+(?:patogen|pathogenic|benign|onkogen|oncogenic|sykdomsgivende|somatisk|somatic)\w*|(?:variant\w* (?:av|of|med)|ukjent|med) (?:usikker|uncertain|unknown) (?:klinisk |clinical )?(?:betydning|significance)|usikker (?:klinisk )?betydning|uncertain (?:clinical )?significance", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAHedge();

    [GeneratedRegex(@"\b(?:tidligere|tidlegare|previous\w*|prior|earlier|forrige|førre|sammenlignet|samanlikna|compared|i (?:19|20)\d\d|in (?:19|20)\d\d|fra (?:19|20)\d\d|from (?:19|20)\d\d|ved diagnosetidspunkt\w*|at diagnosis|primærbiopsi\w*|kjent(?=\s+(?:\w+[- ]){0,3}(?:muta|muter))|known|opprinnelig\w*|original\w*|initially|i motsetning til)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();
}
