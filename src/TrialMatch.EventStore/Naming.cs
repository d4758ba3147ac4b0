using System.Text;
using System.Text.RegularExpressions;

namespace TrialMatch.EventStore;

/// <summary>The names that types and members get in the database.</summary>
internal static partial class Naming
{
    /// <summary>"TrialRegistered" becomes "trial_registered", "PDL1Measured" becomes "pdl1_measured".</summary>
    public static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && snake[^1] != '_')
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }

    /// <summary>"Namespace.Type, Assembly", as Marten records the type of a row.</summary>
    public static string DotnetType(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";

    /// <summary>Refuses what may not become part of an SQL name.</summary>
    /// <exception cref="ArgumentException">It is not lower-case letters, digits and underscores, or too long.</exception>
    public static string Identifier(string name) =>
        name.Length <= 40 && IdentifierPattern().IsMatch(name)
            ? name
            : throw new ArgumentException(
                $"\"{name}\" cannot be a name in the database: expected at most 40 of a-z, 0-9 and _, starting with a letter.",
                nameof(name));

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*\z")]
    private static partial Regex IdentifierPattern();
}
