using Platform.Core.Peers;

namespace Platform.Core.Tests;

public sealed class PeerAccessTests
{
    private const string GetPostHolder = "/platform.organizations.v1.OrganizationsService/GetPostHolder";
    private const string Replay = "/platform.journal.v1.EventJournalService/Replay";

    [Theory]
    [InlineData("svc-contingency-plans", GetPostHolder, true)]
    [InlineData("svc-drills", GetPostHolder, false)]
    [InlineData("svc-reports", Replay, true)]
    [InlineData("svc-social-forces", Replay, false)]
    [InlineData("svc-organizations", Replay, true)]
    [InlineData("", Replay, false)]
    public void A_service_may_call_what_the_table_names_and_its_own_kind(string client, string operation, bool may) =>
        PeerAccess.Of("organizations").Allows(client, operation).ShouldBe(may);
}
