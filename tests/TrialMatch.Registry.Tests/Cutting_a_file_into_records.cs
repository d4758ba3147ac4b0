using System.Text;
using TrialMatch.Registry.Import.CtGov;

namespace TrialMatch.Registry.Tests;

public class Cutting_a_file_into_records
{
    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("""[{"a":1}]""")]
    [InlineData("""{"studies":[{"a":1}],"nextPageToken":"x"}""")]
    [InlineData("""{ "totalCount": 3, "about": {"b": [1]}, "studies" : [ {"a":1} ] }""")]
    [InlineData("\uFEFF\n {\"a\":1}\n")]
    public async Task finds_the_record_in_every_form(string text) =>
        (await CutAsync(text)).Should().Equal("""{"a":1}""");

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}\n")]
    [InlineData("{\"a\":1}\r\n\r\n{\"a\":2}")]
    [InlineData("[{\"a\":1},{\"a\":2}]")]
    [InlineData("[\n  {\"a\":1},\n  {\"a\":2}\n]")]
    public async Task finds_several(string text) => (await CutAsync(text)).Should().Equal("""{"a":1}""", """{"a":2}""");

    [Fact]
    public async Task is_not_misled_by_brackets_and_quotation_marks_in_texts() =>
        (await CutAsync("""[{"a":"}]\"{["},{"studies":"x"}]""")).Should().Equal("""{"a":"}]\"{["}""", """{"studies":"x"}""");

    [Theory]
    [InlineData("{\"a\":\"open\n{\"a\":2}")]
    [InlineData("{\"a\":{\"b\":1}\n{\"a\":2}")]
    [InlineData("oops\n{\"a\":2}")]
    public async Task reports_a_broken_line_and_goes_on_with_the_next(string text)
    {
        var records = await CutAsync(text);

        records.Should().HaveCount(2);
        records[0].Should().StartWith("1: ");
        records[1].Should().Be("""{"a":2}""");
    }

    [Fact]
    public async Task reports_elements_that_are_no_records() =>
        (await CutAsync("[1, {\"a\":2}, \"x\"]")).Should().HaveCount(3).And.Contain("""{"a":2}""");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    public async Task reports_a_file_without_records(string text) =>
        (await CutAsync(text)).Should().ContainSingle().Which.Should().Contain("no record");

    [Theory]
    [InlineData("[{\"a\":1},{\"a\":")]
    [InlineData("[{\"a\":1},")]
    public async Task reports_an_end_that_is_missing(string text) =>
        (await CutAsync(text)).Should().HaveCount(2).And.Subject.Last().Should().Contain("no end");

    [Fact]
    public async Task refuses_a_record_that_is_too_large_and_goes_on() =>
        (await CutAsync($"{{\"a\":\"{new string('x', Limits.RecordBytes)}\"}}\n{{\"a\":2}}"))
            .Should().Equal("1: The record is larger than 5 MB.", """{"a":2}""");

    [Fact]
    public async Task never_fails_on_what_it_is_given()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => "{}[]\",:\\\n a1"[random.Next(12)])]);

            (await CutAsync(text)).Should().NotBeEmpty();
        }
    }

    private static async Task<List<string>> CutAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var records = new List<string>();
        await foreach (var record in RawRecords.ReadAsync(stream, CancellationToken.None))
            records.Add(record.Error is null ? Encoding.UTF8.GetString(record.Json.Span) : $"{record.Line}: {record.Error}");
        return records;
    }
}
