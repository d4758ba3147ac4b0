using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using TrialMatch.Web.Http;
using TrialMatch.Web.Trials;

namespace TrialMatch.Web.Pages.Public;

/// <summary>
/// The address of a search: its whole state, as it was typed. Every link on the page is this address with something
/// changed, so that it can be kept, shared and gone back to.
/// </summary>
public sealed class SearchAddress
{
    /// <summary>Where searches are made.</summary>
    public const string Path = "/trials";

    /// <summary>Cards of a page when nobody says otherwise.</summary>
    public const int DefaultPageSize = 10;

    /// <summary>How many trials a page of cards holds.</summary>
    internal static readonly QueryParameter PageSize = QueryParameter.Number(Paging.PageSize.Name, Paging.PageSize.Description, 1, 100, DefaultPageSize);

    private static readonly QueryParameter[] Known = [.. TrialSearch.Parameters];

    private readonly ImmutableArray<KeyValuePair<string, string?>> _state;
    private readonly PageFrame _frame;

    private SearchAddress(ImmutableArray<KeyValuePair<string, string?>> state, PageFrame frame) => (_state, _frame) = (state, frame);

    /// <summary>The address itself, in the reader's language.</summary>
    public string Link => _frame.Link(QueryHelpers.AddQueryString(Path, _state));

    /// <summary>Whether nothing restricts the search.</summary>
    public bool IsEmpty => Filters.IsEmpty;

    /// <summary>What restricts the search, in the order of the page.</summary>
    public ImmutableArray<KeyValuePair<string, string?>> Filters =>
        [.. _state.Where(part => part.Key != TrialSearch.Sort.Name && part.Key != Paging.Page.Name && part.Key != Paging.PageSize.Name)];

    /// <summary>All of it.</summary>
    public ImmutableArray<KeyValuePair<string, string?>> State => _state;

    internal static SearchAddress Of(HttpRequest request, PageFrame frame) => new(
        [.. Known.Select(parameter => KeyValuePair.Create(parameter.Name, Typed(request, parameter))).Where(part => part.Value is not null)], frame);

    /// <summary>Whether the address names a parameter without giving it, as a form does that is sent with empty fields.</summary>
    internal static bool HasGaps(HttpRequest request) =>
        Known.Any(parameter => request.Query.TryGetValue(parameter.Name, out var values) && values.All(string.IsNullOrWhiteSpace));

    /// <summary>What was typed; nothing when it is not given.</summary>
    internal string this[QueryParameter parameter] => _state.FirstOrDefault(part => part.Key == parameter.Name).Value ?? "";

    /// <summary>The same search with parameters changed, or dropped where the value is <see langword="null"/>; on its first page.</summary>
    internal SearchAddress With(params ReadOnlySpan<(QueryParameter Parameter, string? Value)> changes)
    {
        var state = _state.Where(part => part.Key != Paging.Page.Name).ToDictionary();
        foreach (var (parameter, value) in changes)
            state[parameter.Name] = value;
        return new([.. Known.Select(parameter => KeyValuePair.Create(parameter.Name, state.GetValueOrDefault(parameter.Name))).Where(part => part.Value is not null)], _frame);
    }

    /// <summary>The same search without anything that restricts it.</summary>
    public SearchAddress WithoutFilters()
    {
        var filters = Filters;
        return new([.. _state.Where(part => part.Key != Paging.Page.Name && !filters.Contains(part))], _frame);
    }

    private static string? Typed(HttpRequest request, QueryParameter parameter) =>
        request.Query[parameter.Name] is [{ } value, ..] && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
