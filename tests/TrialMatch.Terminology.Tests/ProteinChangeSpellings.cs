namespace TrialMatch.Terminology.Tests;

/// <summary>Spellings met in reports and protocols, each with its canonical form.</summary>
public sealed class ProteinChangeSpellings : TheoryData<string, string>
{
    /// <summary>One line per change: the canonical form, then its spellings.</summary>
    private const string Table =
        """
        p.L858R: L858R p.L858R p.(L858R) p.[L858R] (p.L858R) Leu858Arg p.Leu858Arg p.(Leu858Arg) p.[Leu858Arg] l858r P.L858R p.leu858arg LEU858ARG L858Arg Leu858R p.L858>R p.L858delinsR L858delLinsR
        p.V600E: V600E Val600Glu p.Val600Glu p.V600E v600e p.(Val600Glu)
        p.T790M: T790M p.Thr790Met
        p.G12C: G12C p.Gly12Cys p.G12C
        p.G12D: G12D p.(Gly12Asp)
        p.R132H: R132H p.Arg132His
        p.H1047R: H1047R p.His1047Arg
        p.K27M: K27M p.Lys27Met
        p.Q61K: Q61K p.Gln61Lys
        p.W288F: W288F Trp288Phe
        p.U73C: U73C p.Sec73Cys
        p.R213*: R213* p.R213* p.Arg213* p.Arg213Ter p.(Arg213Ter) Arg213Ter R213Ter p.R213X p.Arg213X Arg213X R213delins*
        p.Q1367*: p.Q1367* p.Gln1367Ter p.(Gln1367*)
        p.W26*: p.W26* p.Trp26Ter p.Trp26X
        p.E1978*: E1978* p.Glu1978Ter
        p.L747*: p.L747_P753delins*
        p.L858=: L858= p.L858= p.Leu858= p.(Leu858=) L858L p.Leu858Leu
        p.*394=: p.*394= p.Ter394= p.Ter394Ter
        p.R97Pfs*23: R97Pfs*23 p.R97Pfs*23 p.Arg97Profs*23 p.Arg97ProfsTer23 p.(Arg97ProfsTer23) p.R97PfsX23 p.Arg97ProfsX23 R97PfsTer23
        p.R97Pfs: R97Pfs p.Arg97Profs p.R97Pfs* p.R97PfsX p.R97Pfs*? p.(R97Pfs*)
        p.R97fs: R97fs p.R97fs p.Arg97fs p.(Arg97fs) R97FS p.R97fs* p.R97fs*?
        p.R97fs*23: R97fs*23 p.Arg97fsTer23
        p.K1462Afs*2: K1462Afs*2
        p.E746_A750del: E746_A750del p.E746_A750del p.Glu746_Ala750del p.(Glu746_Ala750del) E746_A750delELREA p.E746_A750delELREA p.Glu746_Ala750delGluLeuArgGluAla E746_A750del5 p.E746_A750DEL
        p.V600del: V600del p.Val600del p.V600delV p.Val600delVal V600del1
        p.W557_K558del: W557_K558del p.Trp557_Lys558del p.W557_K558delWK
        p.V769_D770dup: V769_D770dup p.Val769_Asp770dup p.V769_D770dupVD
        p.A767_V769dup: A767_V769dup A767_V769dupASV p.Ala767_Val769dup p.(A767_V769dup)
        p.Y772dup: Y772dup p.Tyr772dup p.Y772dupY
        p.Y772_A775dup: Y772_A775dup p.Y772_A775dupYVMA p.Tyr772_Ala775dup p.Tyr772_Ala775dupTyrValMetAla
        p.D770_N771insSVD: D770_N771insSVD p.D770_N771insSVD p.Asp770_Asn771insSerValAsp p.(Asp770_Asn771insSerValAsp) D770_N771INSSVD
        p.A763_Y764insFQEA: A763_Y764insFQEA p.Ala763_Tyr764insPheGlnGluAla
        p.H773_V774insSER: H773_V774insSER
        p.H773_V774insS: p.His773_Val774insSer
        p.P46_N47insSSW*: p.P46_N47insSSW* p.Pro46_Asn47insSerSerTrpTer
        p.L747_P753delinsS: L747_P753delinsS p.L747_P753delinsS p.Leu747_Pro753delinsSer p.(Leu747_Pro753delinsSer) L747_P753>S L747_P753delLREATSPinsS
        p.E746_S752delinsV: E746_S752delinsV p.E746_S752>V p.Glu746_Ser752delinsVal
        p.C28delinsWV: p.C28delinsWV p.Cys28delinsTrpVal C28delCinsWV
        p.V600_K601delinsE: V600_K601delinsE p.Val600_Lys601delinsGlu V600_K601>E
        p.*110Qext*17: p.*110Qext*17 *110Qext*17 p.Ter110GlnextTer17 p.(Ter110GlnextTer17) p.*110GlnextX17
        p.*110Qext*?: p.*110Qext*? p.Ter110GlnextTer? p.*110Q p.*110Qext*
        p.*327Rext*?: p.Ter327Argext*? p.*327Rext*?
        p.M1ext-5: p.M1ext-5 p.Met1ext-5 M1ext-5
        p.M1Vext-12: p.Met1Valext-12 M1Vext-12
        p.M1?: p.M1? M1? p.Met1? p.(Met1?)
        p.M1V: M1V
        p.G719S: "p. G719S"
        """;

    public ProteinChangeSpellings()
    {
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var canonical = line[..line.IndexOf(": ", StringComparison.Ordinal)];
            var spellings = line[(canonical.Length + 2)..];
            foreach (var spelling in spellings[0] == '"' ? [spellings.Trim('"')] : spellings.Split(' '))
                Add(spelling, canonical);
        }
    }
}
