using System.Text;
using Dapr.Tests.Peers;
using Dapr.Tests.Sidecars;
using Grpc.Core;
using Platform.Core;
using Platform.Hosting.Peers;

namespace Dapr.Tests.Calls;

[Collection(nameof(Mesh))]
public sealed class OutputBindingTests(Mesh mesh)
{
    private static readonly Dictionary<string, string> Metadata = new(StringComparer.Ordinal) { ["toNumber"] = "13800000000" };

    [Fact]
    public async Task What_is_sent_out_reaches_the_component_as_it_was_given()
    {
        await using var sidecar = await TestSidecar.StartAsync(new() { Token = "secret" });
        await using var caller = mesh.Caller([.. sidecar.ForApplication, "--DAPR_API_TOKEN=secret"]);
        await caller
            .Services.GetRequiredService<OutputBinding>()
            .InvokeAsync("sms", "create", Encoding.UTF8.GetBytes("预案即将到期"), Metadata, CancellationToken.None);
        var sent = sidecar.SentOut.Single();
        (sent.Binding, sent.Operation, Encoding.UTF8.GetString(sent.Data)).ShouldBe(("sms", "create", "预案即将到期"));
        sent.Metadata.ShouldBe(Metadata);
        sent.Deadline.ShouldBeInRange(DateTime.UtcNow.AddSeconds(20), DateTime.UtcNow.AddSeconds(30));
    }

    [Fact]
    public async Task A_refusal_of_a_component_is_reported()
    {
        await using var sidecar = await TestSidecar.StartAsync(new());
        await using var caller = mesh.Caller(sidecar.ForApplication);
        (
            await Should.ThrowAsync<RpcException>(() =>
                caller
                    .Services.GetRequiredService<OutputBinding>()
                    .InvokeAsync("absent", "create", default, Metadata, CancellationToken.None)
            )
        ).Status.Detail.ShouldContain("absent");
    }

    [Fact]
    public async Task Without_the_token_nothing_leaves()
    {
        await using var sidecar = await TestSidecar.StartAsync(new() { Token = "secret" });
        await using var caller = mesh.Caller(sidecar.ForApplication);
        (
            await Should.ThrowAsync<RpcException>(() =>
                caller.Services.GetRequiredService<OutputBinding>().InvokeAsync("sms", "create", default, Metadata, CancellationToken.None)
            )
        ).StatusCode.ShouldBe(StatusCode.Unauthenticated);
        sidecar.SentOut.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_sidecar_the_refusal_states_it()
    {
        await using var caller = mesh.Caller();
        (
            await Should.ThrowAsync<DomainException>(() =>
                caller.Services.GetRequiredService<OutputBinding>().InvokeAsync("sms", "create", default, Metadata, CancellationToken.None)
            )
        ).Error.ShouldBe(CoreErrors.PeerUnavailable);
    }
}
