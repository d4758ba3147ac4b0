namespace TrialMatch.EventStore.Tests;

public class Trying_an_event_again
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Reaches a patient only after some failures.</summary>
    private sealed class Mail(int failures) : ISubscription
    {
        public List<string> Tried { get; } = [];

        public string Name => nameof(Mail);

        public IReadOnlyCollection<Type> EventTypes => [typeof(PatientAdmitted)];

        public SubscriptionRetry Retry => new(3, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(50));

        public Task ProcessEventsAsync(IReadOnlyList<IEvent> page, IDocumentOperations operations, CancellationToken token)
        {
            foreach (var patient in page.Select(e => ((PatientAdmitted)e.Data).Patient))
            {
                Tried.Add(patient);
                if (patient == "p2" && Tried.Count(tried => tried == patient) <= failures)
                    throw new HttpRequestException("The mail server is away.");
                operations.Store(new Doctor(Guid.NewGuid(), patient));
            }
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task succeeds_in_the_end_and_in_order()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        foreach (var patient in (string[])["p1", "p2", "p3"])
            await fixture.OpenWardAsync(patient);
        var mail = new Mail(failures: 3);
        await using var daemon = new ProjectionDaemon(fixture.Store, mail);
        await daemon.StartAsync();
        await daemon.WaitForNonStaleDataAsync(Patience);

        mail.Tried.Distinct().Should().Equal("p1", "p2", "p3");
        mail.Tried.Count(tried => tried == "p2").Should().Be(4);
        (await fixture.ScalarAsync<long>("select count(*) from mt_doc_doctor")).Should().Be(3, "each is committed once");
        daemon.Subscriptions.Single().Error.Should().BeNull();
    }

    [Fact]
    public async Task pauses_when_it_was_tried_often_enough()
    {
        await using var fixture = await StoreFixture.CreateAsync();
        await fixture.OpenWardAsync("p2");
        var mail = new Mail(failures: int.MaxValue);
        await using var daemon = new ProjectionDaemon(fixture.Store, mail);
        await daemon.StartAsync();

        var wait = () => daemon.WaitForNonStaleDataAsync(Patience);

        (await wait.Should().ThrowAsync<InvalidOperationException>()).WithInnerException<HttpRequestException>();
        mail.Tried.Should().HaveCount(4);
    }
}
