namespace TrialMatch.Host.Reporting;

/// <summary>Tells at once and in order, which <see cref="Progress{T}"/> does not.</summary>
internal sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
