using System.Diagnostics.CodeAnalysis;

namespace TrialMatch.Panel.Cases;

/// <summary>Something that happened to a panel case.</summary>
[SuppressMessage("Design", "CA1040:Avoid empty interfaces", Justification = "Read models name with it all that they are made of.")]
public interface ICaseEvent;
