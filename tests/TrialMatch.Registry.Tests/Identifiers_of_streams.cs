using TrialMatch.Registry.Sites;
using TrialMatch.Registry.Trials;

namespace TrialMatch.Registry.Tests;

public class Identifiers_of_streams
{
    [Fact]
    public void are_made_of_names_as_RFC_9562_says() =>
        NameBasedId.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com")
            .Should().Be(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Fact]
    public void do_not_depend_on_how_an_identifier_is_typed() =>
        TrialStreams.IdFor(" nct01234567").Should().Be(TrialStreams.IdFor("NCT01234567")).And.NotBe(TrialStreams.IdFor("NCT01234568"));

    [Fact]
    public void never_change_because_events_are_kept_under_them() =>
        (TrialStreams.IdFor("NCT01234567"), SiteStreams.IdFor("no-974795787")).Should().Be(
            (new Guid("128cc2c7-2d43-59ce-ad15-9dcbefa877c4"), new Guid("dbc43318-8e1f-5555-9153-c243d627dc09")));
}
