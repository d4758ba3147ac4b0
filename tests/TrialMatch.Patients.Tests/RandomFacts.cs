using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using TrialMatch.Matching.Criteria;
using TrialMatch.Matching.Profiles;
using TrialMatch.Terminology;

namespace TrialMatch.Patients.Tests;

/// <summary>Facts of every kind there is with members of every value, also kinds and members that will be added.</summary>
internal sealed class RandomFacts(int seed)
{
    private static readonly Type[] Kinds = Concrete<Fact>(), Findings = Concrete<Finding>();

    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        ["OncoTreeCode"] = ["LUAD", "PRAD", "BREAST", "COADREAD"],
        ["OncoTreeVersion"] = ["oncotree_2021_11_02"],
        ["Icd10Code"] = ["C34.1", "C61"],
        ["Gene"] = ["EGFR", "KRAS", "ALK", "BRCA2"],
        ["Genes"] = ["ROS1", "RET"],
        ["Partner"] = ["EML4", "KIF5B"],
        ["Genotype"] = ["*1/*2A", "*28/*28"],
        ["Name"] = ["SBS3", "SBS2/13"],
        ["Marker"] = ["PD-L1", "HER2", "ER"],
        ["Panel"] = ["TSO500"],
        ["Drugs"] = ["osimertinib", "carboplatin", "docetaxel"],
        ["Drug"] = ["paclitaxel", "capecitabine"],
        ["Site"] = ["brain", "liver", "bone"],
        ["Analyte"] = ["haemoglobin", "creatinine", "height"],
        ["Term"] = ["neuropathy"],
        ["Score"] = ["child-pugh"],
        ["Code"] = ["heart-failure", "hiv", "not-pregnant"],
    };

    private static readonly Place[] Places = [.. new[] { "9008 Tromsø", "Kirkenes", "Finnmark", "Sweden" }.Select(text => Terminology.Places.Current.Resolve(text).Value!)];

    private readonly Random _random = new(seed);
    private int _count;

    public static IReadOnlyCollection<Type> AllKinds => Kinds;

    /// <summary>A profile with every kind of fact and some kinds several times.</summary>
    public Profile Profile() => new([.. Kinds.Concat(Enumerable.Range(0, 20).Select(_ => One(Kinds))).OrderBy(_ => _random.Next()).Select(Fact)]);

    public Fact Fact(Type kind)
    {
        var fact = (Fact)Filled(kind) with { Id = $"f{++_count}", Date = PatientsFixture.Today.AddDays(-_random.Next(400)) };
        return fact switch
        {
            BirthFact birth => birth with { Earliest = new DateOnly(1963, 2, 1), Latest = new DateOnly(1963, 2 + _random.Next(3), 28) },
            MetastasisCountFact count => count with { Least = 1, Most = 1 + _random.Next(5) },
            _ => fact,
        };
    }

    private object Filled(Type type)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(made, Value(property.PropertyType, property.Name, IsRequired(property)));
        return made;
    }

    private object? Value(Type type, string name, bool required)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return _random.Next(2) == 0 ? null : Value(inner, name, required: true);
        if (!required && !type.IsValueType && _random.Next(2) == 0)
            return null;
        if (type.IsEnum)
            return One(Enum.GetValues(type).Cast<object>().ToArray());
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return Many(type, name);
        return type switch
        {
            _ when type == typeof(string) => Texts.TryGetValue(name, out var texts) ? One(texts) : name == "Id" ? "f0" : throw new InvalidOperationException($"No texts for {name}."),
            _ when type == typeof(bool) => _random.Next(2) == 0,
            _ when type == typeof(int) => _random.Next(1, 5),
            _ when type == typeof(decimal) => _random.Next(1, 900) / 10m,
            _ when type == typeof(DateOnly) => PatientsFixture.Today.AddDays(-_random.Next(2000)),
            _ when type == typeof(PartialDate) => One<PartialDate>([new(2024), new(2025, 3), new(2026, 3, 14)]),
            _ when type == typeof(Place) => One(Places),
            _ when type == typeof(Finding) => Filled(One(Findings)),
            _ when type == typeof(StageRange) => Parsed<StageRange>(StageRange.TryParse, "IV", "IIIB", "III"),
            _ when type == typeof(NumericRange) => NumericRange.Between(1, _random.Next(2, 90)),
            _ when type == typeof(ProteinChange) => Parsed<ProteinChange>((string text, out ProteinChange change) => ProteinChange.TryParse(text, out change!, out _), "L858R", "T790M", "G12D"),
            _ when type == typeof(CodonPosition) => Parsed<CodonPosition>((string text, out CodonPosition codon) => CodonPosition.TryParse(text, out codon!, out _), "V600", "G12"),
            _ when type == typeof(CodingChange) => Parsed<CodingChange>((string text, out CodingChange change) => CodingChange.TryParse(text, out change!, out _), "c.2573T>G"),
            _ when type == typeof(HlaAllele) => Parsed<HlaAllele>((string text, out HlaAllele allele) => HlaAllele.TryParse(text, out allele!, out _), "A*02:01"),
            _ when type.IsClass || type.IsValueType => Filled(type),
            _ => throw new InvalidOperationException($"No values for {type}."),
        };
    }

    private object Many(Type array, string name)
    {
        var element = array.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        for (var count = _random.Next(3); count > 0; count--)
            list.Add(Value(element, name, required: true));
        var create = typeof(ImmutableArray).GetMethods().Single(method =>
            method.Name == nameof(ImmutableArray.CreateRange) && method.GetGenericArguments().Length == 1 && method.GetParameters().Length == 1
            && method.GetParameters()[0].ParameterType.Name.StartsWith("IEnumerable", StringComparison.Ordinal));
        return create.MakeGenericMethod(element).Invoke(null, [list])!;
    }

    private delegate bool TryParse<T>(string text, out T value);

    private object Parsed<T>(TryParse<T> parse, params string[] texts) => parse(One(texts), out var value) ? value! : throw new InvalidOperationException(typeof(T).Name);

    private T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private static bool IsRequired(PropertyInfo property) => property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;

    private static Type[] Concrete<T>() =>
        [.. typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];
}
