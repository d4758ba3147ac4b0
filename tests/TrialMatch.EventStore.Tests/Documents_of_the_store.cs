namespace TrialMatch.EventStore.Tests;

public class Documents_of_the_store
{
    private static readonly Doctor Berg = new(Guid.NewGuid(), "Berg", WardKind.Surgical, new DateOnly(2020, 1, 1));
    private static readonly Doctor Dahl = new(Guid.NewGuid(), "Dahl", WardKind.Medical);
    private static readonly Doctor Lie = new(Guid.NewGuid(), "Lie", WardKind.Medical);

    [Fact]
    public async Task are_stored_replaced_loaded_and_deleted()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await StoreAsync(fixture, Berg, Dahl);
        await StoreAsync(fixture, Dahl with { Name = "Dahle" });
        await using var session = fixture.Store.LightweightSession();

        (await session.LoadAsync<Doctor>(Berg.Id)).Should().Be(Berg);
        (await session.LoadAsync<Doctor>(Dahl.Id))!.Name.Should().Be("Dahle");
        (await session.LoadAsync<Doctor>(Guid.NewGuid())).Should().BeNull();
        (await session.LoadManyAsync<Doctor>([Berg.Id, Guid.NewGuid()])).Should().Equal(Berg);

        session.Delete<Doctor>(Berg.Id);
        await session.SaveChangesAsync();
        (await session.LoadAllAsync<Doctor>().ToListAsync()).Should().ContainSingle().Which.Name.Should().Be("Dahle");
    }

    [Fact]
    public async Task are_found_by_a_declared_field()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await StoreAsync(fixture, Berg, Dahl, Lie);
        await using var session = fixture.Store.QuerySession();

        (await session.LoadWhereAsync<Doctor, WardKind?>(d => d.Field, WardKind.Medical).ToListAsync()).Should().BeEquivalentTo([Dahl, Lie]);
        (await session.LoadWhereAsync<Doctor, DateOnly?>(d => d.Since, new DateOnly(2020, 1, 1)).ToListAsync()).Should().Equal(Berg);
        (await session.LoadWhereAsync<Doctor, DateOnly?>(d => d.Since, null).ToListAsync()).Should().BeEquivalentTo([Dahl, Lie]);
        (await session.LoadWhereAsync<Doctor, string>(d => d.Name, "Lie").ToListAsync()).Should().Equal(Lie);
        var undeclared = () => session.LoadWhereAsync<Doctor, Guid>(d => d.Id, Lie.Id);
        undeclared.Should().Throw<ArgumentException>().WithMessage("*\"id\"*name, field, since*");
    }

    [Fact]
    public async Task are_found_by_a_field_that_was_declared_after_they_were_stored()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.ExecuteAsync("alter table mt_doc_doctor drop column name");
        await fixture.ExecuteAsync(
            "insert into mt_doc_doctor (id, data) values (gen_random_uuid(), '{\"name\": \"Moe\"}'), (gen_random_uuid(), '{\"name\": \"Foss\"}')");

        await fixture.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();

        await using var session = fixture.Store.QuerySession();
        (await session.LoadWhereAsync<Doctor, string>(d => d.Name, "Foss").ToListAsync()).Should().ContainSingle().Which.Name.Should().Be("Foss");
    }

    [Fact]
    public async Task may_have_fields_whose_names_are_words_of_sql()
    {
        await using var fixture = await StoreFixture.CreateAsync(o =>
            o.Schema.For<Shift>().Identity(s => s.Key).Duplicate(s => s.User).Duplicate(s => s.Order));
        await using var session = fixture.Store.LightweightSession();
        var shift = new Shift(Guid.NewGuid(), "berg", 3);
        session.Store(shift);
        await session.SaveChangesAsync();

        (await session.LoadWhereAsync<Shift, int>(s => s.Order, 3).ToListAsync()).Should().Equal(shift);
        (await session.LoadWhereAsync<Shift, string>(s => s.User, "dahl").ToListAsync()).Should().BeEmpty();
        fixture.Store.Options.Schema.For<Doctor>().Invoking(d => d.Duplicate(x => x.Id))
            .Should().Throw<ArgumentException>().WithMessage("*\"id\" is a column of every document*");
    }

    private sealed record Shift(Guid Key, string User, int Order);

    [Fact]
    public async Task must_be_declared()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await using var session = fixture.Store.LightweightSession();

        var store = () => session.Store(new WardClosed());

        store.Should().Throw<InvalidOperationException>().WithMessage("*WardClosed is not a declared document*");
    }

    [Theory]
    [InlineData("Doctor")]
    [InlineData("doctor; drop table mt_events")]
    [InlineData("1doctor")]
    [InlineData("")]
    public void cannot_smuggle_sql_into_the_name_of_their_table(string alias)
    {
        var name = () => new StoreOptions().Schema.For<Doctor>().DocumentAlias(alias);

        name.Should().Throw<ArgumentException>().WithMessage("*a-z, 0-9 and _*");
    }

    private static async Task StoreAsync(StoreFixture fixture, params Doctor[] doctors)
    {
        await using var session = fixture.Store.LightweightSession();
        session.Store(doctors);
        await session.SaveChangesAsync();
    }
}
