using System.Text;

namespace TrialMatch.EventStore.Tests;

public class Moving_the_log
{
    /// <summary>Everything that must survive, in the order of the log.</summary>
    private const string ContentSql =
        """
        select coalesce(string_agg(concat_ws('|', e.id, e.stream_id, e.version, e.type, e.mt_dotnet_type, e.timestamp, e.tenant_id,
                   e.correlation_id, e.causation_id, e.user_name, e.headers, e.is_archived, e.hash, e.data,
                   s.type, s.version, s.timestamp, s.created, s.is_archived), E'\n' order by e.xact_id, e.seq_id), '')
          from mt_events e join mt_streams s on s.id = e.stream_id
        """;

    [Fact]
    public async Task to_another_database_keeps_all_but_the_positions()
    {
        await using var from = await WithEventsAsync(wards: 4, patients: 400);
        await using var to = await StoreFixture.CreateAsync();
        using var file = new MemoryStream();
        await from.Store.ExportAsync(file);
        file.Position = 0;

        (await to.Store.ImportAsync(file)).Should().Be(1605);

        (await to.ScalarAsync<string>(ContentSql)).Should().Be(await from.ScalarAsync<string>(ContentSql));
        await to.LogAsync();
        (await to.Store.VerifyAsync((await from.Store.VerifyAsync()).Seal)).IsIntact.Should().BeTrue();
        using var second = new MemoryStream();
        await to.Store.ExportAsync(second);
        WithoutPositions(second).Should().Be(WithoutPositions(file));
        await using var session = to.Store.QuerySession();
        var ward = (await to.LogAsync())[0].StreamId;
        (await session.Events.AggregateStreamAsync<Ward>(ward))!.Patients.Should().HaveCount(399);
    }

    [Fact]
    public async Task may_be_interrupted_and_continued_while_exporting()
    {
        await using var fixture = await WithEventsAsync(wards: 2, patients: 10);
        using var whole = new MemoryStream();
        await fixture.Store.ExportAsync(whole);

        foreach (var length in (long[])[0, 10, whole.Length / 2, whole.Length - 1, whole.Length])
        {
            using var file = new MemoryStream();
            file.Write(whole.GetBuffer(), 0, (int)length);

            var after = await fixture.Store.ResumeExportAsync(file);
            await fixture.Store.ExportAsync(file, after);

            file.ToArray().Should().Equal(whole.ToArray());
        }
    }

    [Fact]
    public async Task does_not_continue_an_export_of_another_database()
    {
        await using var first = await WithEventsAsync(wards: 1, patients: 1);
        await using var second = await WithEventsAsync(wards: 1, patients: 1);
        using var file = new MemoryStream();
        await first.Store.ExportAsync(file);
        using var other = new MemoryStream();
        other.Write("{\"resourceType\": \"Bundle\"}\n"u8);

        var resume = () => second.Store.ResumeExportAsync(file);
        var resumeOther = () => second.Store.ResumeExportAsync(other);

        await resume.Should().ThrowAsync<LogTransferException>().WithMessage("*another database*");
        await resumeOther.Should().ThrowAsync<LogTransferException>().WithMessage("*resourceType*");
    }

    [Theory]
    [InlineData("a letter without an end")]
    [InlineData("{\"resourceType\": \"Bundle\"}\nand more")]
    public async Task leaves_a_file_that_is_no_export_as_it_was(string content)
    {
        await using var fixture = await WithEventsAsync(wards: 1, patients: 1);
        using var file = new MemoryStream();
        file.Write(Encoding.UTF8.GetBytes(content));

        var resume = () => fixture.Store.ResumeExportAsync(file);

        await resume.Should().ThrowAsync<LogTransferException>();
        Encoding.UTF8.GetString(file.ToArray()).Should().Be(content);
    }

    [Fact]
    public async Task may_be_interrupted_and_continued_while_importing()
    {
        await using var from = await WithEventsAsync(wards: 3, patients: 400);
        await using var to = await StoreFixture.CreateAsync();
        using var file = new MemoryStream();
        await from.Store.ExportAsync(file);
        using var torn = new MemoryStream(file.GetBuffer(), 0, (int)file.Length - 5);

        var import = () => to.Store.ImportAsync(torn);
        (await import.Should().ThrowAsync<LogTransferException>()).Which.Line.Should().Be(1204);
        (await to.ScalarAsync<long>("select count(*) from mt_events")).Should().Be(1000);
        file.Position = 0;
        (await to.Store.ImportAsync(file)).Should().Be(204);
        file.Position = 0;
        (await to.Store.ImportAsync(file)).Should().Be(0);

        (await to.ScalarAsync<string>(ContentSql)).Should().Be(await from.ScalarAsync<string>(ContentSql));
    }

    [Fact]
    public async Task only_goes_into_a_database_without_events_of_its_own()
    {
        await using var from = await WithEventsAsync(wards: 1, patients: 5);
        await using var to = await WithEventsAsync(wards: 1, patients: 2);
        using var file = new MemoryStream();
        await from.Store.ExportAsync(file);
        file.Position = 0;

        var import = () => to.Store.ImportAsync(file);

        (await import.Should().ThrowAsync<LogTransferException>().WithMessage("*expected an empty database*")).Which.Line.Should().Be(4);
    }

    [Theory]
    [InlineData("p2", "p9", 4)]
    [InlineData("\"version\":3", "\"version\":7", 4)]
    [InlineData("\"userName\":\"Åse\"", "\"userName\":\"Bo\"", 2)]
    [InlineData("\"timestamp\"", "\"timestomp\"", 1)]
    [InlineData("{\"position\"", "{\"\"position\"", 1)]
    public async Task notices_what_was_changed_on_the_way_and_names_the_line(string was, string became, int line)
    {
        await using var from = await StoreFixture.CreateAsync();
        await using (var session = from.Store.LightweightSession())
        {
            session.Events.StartStream<Ward>(Guid.NewGuid(), new WardOpened("A1", WardKind.Medical));
            await session.SaveChangesAsync();
            session.LastModifiedBy = "Åse";
            session.Events.StartStream<Ward>(
                Guid.NewGuid(), new WardOpened("A2", WardKind.Medical), new PatientAdmitted("p1"), new PatientAdmitted("p2"));
            await session.SaveChangesAsync();
        }
        await using var to = await StoreFixture.CreateAsync();
        await from.LogAsync();
        using var file = new MemoryStream();
        await from.Store.ExportAsync(file);
        using var changed = new MemoryStream(Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(file.ToArray()).Replace(was, became, StringComparison.Ordinal)));

        var import = () => to.Store.ImportAsync(changed);

        (await import.Should().ThrowAsync<LogTransferException>()).Which.Line.Should().Be(line);
        (await to.ScalarAsync<long>("select count(*) from mt_streams")).Should().Be(0);
    }

    /// <summary>Wards whose events alternate, one of them archived, with all metadata.</summary>
    private static async Task<StoreFixture> WithEventsAsync(int wards, int patients)
    {
        var fixture = await StoreFixture.CreateAsync();
        var ids = Enumerable.Range(0, wards).Select(_ => Guid.NewGuid()).ToList();
        await using var session = fixture.Store.LightweightSession();
        session.LastModifiedBy = "Åse \"the\" <user>";
        session.CorrelationId = "";
        session.SetHeader("purpose", "treatment");
        foreach (var id in ids)
            session.Events.StartStream<Ward>(id, new WardOpened($"A{id}", WardKind.Surgical));
        await session.SaveChangesAsync();
        for (var patient = 0; patient < patients; patient += 100)
        {
            fixture.Clock.Now += TimeSpan.FromMicroseconds(1234567);
            foreach (var id in ids)
                session.Events.Append(id, Enumerable.Range(patient, Math.Min(100, patients - patient)).Select(i => new PatientAdmitted($"p{i}")));
            await session.SaveChangesAsync();
        }
        session.Events.Append(ids[0], new PatientDischarged("p0"));
        session.Events.ArchiveStream(ids[0]);
        await session.SaveChangesAsync();
        await fixture.LogAsync();
        return fixture;
    }

    private static string WithoutPositions(MemoryStream file) =>
        System.Text.RegularExpressions.Regex.Replace(Encoding.UTF8.GetString(file.ToArray()), "\"position\":\"[0-9/]+\"", "");
}
