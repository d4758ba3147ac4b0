namespace TrialMatch.Host.Tests;

/// <summary>A fact about what happens to root; nobody else can try it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactForRootAttribute : FactAttribute
{
    public FactForRootAttribute()
    {
        if (!Environment.IsPrivilegedProcess)
            Skip = "Only root can try this.";
    }
}
