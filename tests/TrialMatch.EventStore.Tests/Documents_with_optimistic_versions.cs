namespace TrialMatch.EventStore.Tests;

public class Documents_with_optimistic_versions
{
    private static readonly Doctor Berg = new(Guid.NewGuid(), "Berg", WardKind.Surgical);

    [Fact]
    public async Task are_changed_again_and_again_by_the_session_that_has_loaded_or_stored_them()
    {
        await using var fixture = await StartAsync();
        await using (var session = fixture.Store.LightweightSession())
        {
            session.Store(Berg);
            session.Store(Berg with { Name = "Berge" });
            await session.SaveChangesAsync();
            session.Store(Berg with { Name = "Bergen" });
            await session.SaveChangesAsync();
        }
        await using var later = fixture.Store.LightweightSession();
        var loaded = await later.LoadAsync<Doctor>(Berg.Id);
        later.Store(loaded! with { Name = "Bergset" });
        await later.SaveChangesAsync();

        (await NameAsync(fixture)).Should().Be("Bergset");
    }

    [Theory]
    [InlineData("load")]
    [InlineData("load many")]
    [InlineData("load all")]
    [InlineData("load where")]
    public async Task are_not_changed_by_a_session_that_has_seen_them_before_another_changed_them(string way)
    {
        await using var fixture = await StartAsync(Berg);
        await using var slow = fixture.Store.LightweightSession();
        var seen = way switch
        {
            "load" => await slow.LoadAsync<Doctor>(Berg.Id),
            "load many" => (await slow.LoadManyAsync<Doctor>([Berg.Id]))[0],
            "load all" => await slow.LoadAllAsync<Doctor>().FirstAsync(),
            _ => await slow.LoadWhereAsync<Doctor, string>(d => d.Name, "Berg").FirstAsync(),
        };
        await RenameAsync(fixture, "quick");
        var current = await VersionAsync(fixture);
        slow.Store(seen! with { Name = "slow" });
        slow.Events.StartStream<Ward>(Guid.NewGuid(), new WardOpened("A1", WardKind.Medical));

        var error = (await slow.Invoking(s => s.SaveChangesAsync()).Should().ThrowAsync<DocumentConcurrencyException>()).Which;

        error.Should().BeEquivalentTo(new { Table = "mt_doc_doctor", DocumentId = Berg.Id, Actual = current });
        error.Expected.Should().NotBeNull().And.NotBe(current);
        (await NameAsync(fixture)).Should().Be("quick");
        (await fixture.ScalarAsync<long>("select count(*) from mt_events")).Should().Be(0, "nothing of a unit of work is kept that lost");
    }

    [Fact]
    public async Task are_taken_for_new_by_a_session_that_has_not_seen_them()
    {
        await using var fixture = await StartAsync(Berg);
        await using var session = fixture.Store.LightweightSession();
        session.Store(Berg with { Name = "another" });

        var error = (await session.Invoking(s => s.SaveChangesAsync()).Should().ThrowAsync<DocumentConcurrencyException>()).Which;

        error.Expected.Should().BeNull();
        error.Actual.Should().Be(await VersionAsync(fixture));
        error.Message.Should().Contain("expected it to be not there");
    }

    [Fact]
    public async Task are_not_brought_back_when_another_has_deleted_them()
    {
        await using var fixture = await StartAsync(Berg);
        await using var slow = fixture.Store.LightweightSession();
        var seen = await slow.LoadAsync<Doctor>(Berg.Id);
        await using (var quick = fixture.Store.LightweightSession())
        {
            quick.Delete<Doctor>(Berg.Id);
            await quick.SaveChangesAsync();
        }
        slow.Store(seen!);

        var error = (await slow.Invoking(s => s.SaveChangesAsync()).Should().ThrowAsync<DocumentConcurrencyException>()).Which;

        error.Actual.Should().BeNull();
        (await fixture.ScalarAsync<long>("select count(*) from mt_doc_doctor")).Should().Be(0);
    }

    [Fact]
    public async Task are_not_deleted_by_a_session_that_has_seen_them_before_another_changed_them()
    {
        await using var fixture = await StartAsync(Berg);
        await using var slow = fixture.Store.LightweightSession();
        await slow.LoadAsync<Doctor>(Berg.Id);
        await RenameAsync(fixture, "quick");
        slow.Delete<Doctor>(Berg.Id);

        await slow.Invoking(s => s.SaveChangesAsync()).Should().ThrowAsync<DocumentConcurrencyException>();

        (await NameAsync(fixture)).Should().Be("quick");
    }

    [Fact]
    public async Task may_be_changed_in_a_later_session_at_the_version_that_was_seen_in_an_earlier_one()
    {
        await using var fixture = await StartAsync(Berg);
        Guid version;
        await using (var shown = fixture.Store.LightweightSession())
            version = shown.VersionFor(await shown.LoadAsync<Doctor>(Berg.Id) ?? Berg)!.Value;

        await UpdateAsync("first");
        var again = () => UpdateAsync("second");

        (await again.Should().ThrowAsync<DocumentConcurrencyException>()).Which.Expected.Should().Be(version);
        (await NameAsync(fixture)).Should().Be("first");

        async Task UpdateAsync(string name)
        {
            await using var session = fixture.Store.LightweightSession();
            session.UpdateExpectedVersion(Berg with { Name = name }, version);
            await session.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task are_changed_by_exactly_one_of_many_that_try_at_once()
    {
        await using var fixture = await StartAsync(Berg);
        var sessions = Enumerable.Range(0, 8).Select(_ => fixture.Store.LightweightSession()).ToList();
        foreach (var session in sessions)
            session.Store((await session.LoadAsync<Doctor>(Berg.Id))! with { Field = WardKind.Medical });

        var errors = await Task.WhenAll(sessions.Select(session => Task.Run(() => Record.ExceptionAsync(() => session.SaveChangesAsync()))));

        errors.Count(error => error is null).Should().Be(1);
        errors.Count(error => error is DocumentConcurrencyException).Should().Be(7);
    }

    [Fact]
    public async Task must_be_declared_so()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var session = fixture.Store.LightweightSession();

        var update = () => session.UpdateExpectedVersion(Berg, Guid.NewGuid());

        update.Should().Throw<InvalidOperationException>().WithMessage("*UseOptimisticConcurrency*");
        session.VersionFor(Berg).Should().BeNull();
    }

    private static async Task<StoreFixture> StartAsync(params Doctor[] doctors)
    {
        var fixture = await StoreFixture.CreateAsync(o => o.Schema.For<Doctor>().UseOptimisticConcurrency());
        await using var session = fixture.Store.LightweightSession();
        session.Store(doctors);
        await session.SaveChangesAsync();
        return fixture;
    }

    private static async Task RenameAsync(StoreFixture fixture, string name)
    {
        await using var session = fixture.Store.LightweightSession();
        session.Store((await session.LoadAsync<Doctor>(Berg.Id))! with { Name = name });
        await session.SaveChangesAsync();
    }

    /// <summary>The name in the document, and the same in its column.</summary>
    private static Task<string> NameAsync(StoreFixture fixture) =>
        fixture.ScalarAsync<string>("select name from mt_doc_doctor where name = data ->> 'name'");

    private static Task<Guid> VersionAsync(StoreFixture fixture) => fixture.ScalarAsync<Guid>("select mt_version from mt_doc_doctor");
}
