using System.Collections.Immutable;

namespace TrialMatch.Terminology;

/// <summary>What a drug name stands for.</summary>
public enum DrugConceptKind
{
    /// <summary>One active substance, by its international non-proprietary name.</summary>
    Substance,

    /// <summary>A group of substances by mechanism or target, such as "EGFR inhibitor".</summary>
    Class,

    /// <summary>A named combination, such as "FOLFOX".</summary>
    Regimen,
}

/// <summary>A substance, class or regimen of cancer treatment.</summary>
/// <param name="Name">Canonical name: INN in lower case, class name, or the regimen's usual acronym.</param>
/// <param name="Kind">Which of the three it is.</param>
/// <param name="Parents">Names of the classes directly above; empty for the top and for regimens.</param>
/// <param name="Members">Names of what a regimen contains; empty for the others.</param>
public sealed record DrugConcept(
    string Name,
    DrugConceptKind Kind,
    ImmutableArray<string> Parents,
    ImmutableArray<string> Members)
{
    /// <summary>Norwegian (bokmål) name of a class; substances and regimens keep their international name.</summary>
    public string NameNb { get; init; } = Name;
}
