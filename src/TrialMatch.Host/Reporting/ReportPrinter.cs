using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TrialMatch.Matching;
using TrialMatch.Matching.Explanation;
using TrialMatch.Matching.Reports;

namespace TrialMatch.Host.Reporting;

/// <summary>Writes what was read of a report: each proposal with its words, then what was not read, then what was confirmed.</summary>
internal sealed class ReportPrinter(TextWriter output, CultureInfo culture)
{
    private readonly Page _page = new(output);

    internal void Print(ReportReading reading, ImmutableHashSet<int> accepted)
    {
        if (!reading.Personal.IsEmpty)
            _page.Line(0, new Piece(Say("Reading.Personal", string.Join(", ", reading.Personal.Select(covered => ReportTexts.Of(covered.Kind, culture)).Distinct())), Page.Bad));
        _page.Line(0, Say("Reading.Dated", reading.Date, ReportTexts.Of(reading.Dating, culture)));
        if (reading.Sample.Material is { } material)
            _page.Line(0, Say("Reading.Material", material));
        if (reading.Sample.TumourCellPercent is { } share)
            _page.Line(0, Say("Reading.TumourCells", share));
        _page.Line();
        _page.Line(0, new Piece(Say(reading.Proposals.IsEmpty ? "Reading.None" : "Reading.Proposals"), Page.Strong));
        foreach (var proposal in reading.Proposals)
            Proposal(proposal);
        if (!reading.Unread.IsEmpty)
        {
            _page.Line();
            _page.Line(0, new Piece(Say("Reading.Unread"), Page.Strong));
            foreach (var passage in reading.Unread)
                _page.Line(2, $"“{passage.Quote}”", new Piece($" – {ReportTexts.Of(passage.Reason, culture)}", Page.Faint));
        }

        if (accepted.IsEmpty)
            return;
        _page.Line();
        _page.Line(0, new Piece(Say("Reading.Accepted"), Page.Strong));
        output.WriteLine(AcceptedProposals.Line(reading, accepted));
        _page.Line();
        _page.Line(0, new Piece(Say("Reading.Profile"), Page.Strong));
        output.WriteLine(JsonSerializer.Serialize(ProfileJson.Write(AcceptedProposals.Profile(reading, accepted)), IndentedJson.Options));
    }

    private void Proposal(Proposal proposal)
    {
        var facts = string.Join("; ", proposal.Facts.Select(fact => FactText.Of(fact, culture)));
        var place = string.Create(CultureInfo.InvariantCulture, $" ({proposal.Span.Start}–{proposal.Span.End})");
        _page.Line(2, new Piece(string.Create(CultureInfo.InvariantCulture, $"{proposal.Number,2}. {facts}"), Page.Strong), string.Create(CultureInfo.InvariantCulture, $"  {proposal.Date:yyyy-MM-dd}"));
        _page.Line(6, $"“{proposal.Quote}”", new Piece($"{place} · {ReportTexts.Of(proposal.Rule, culture)} · {ReportTexts.Of(proposal.Certainty, culture)}", Page.Faint));
        foreach (var warning in proposal.Warnings)
            _page.Line(6, new Piece(ReportTexts.Of(warning, culture), Page.Open));
    }

    private string Say(string key, params ReadOnlySpan<object?> arguments) => ReportTexts.Get(key, culture, arguments);
}
