using Dapr.Tests.Access;
using Platform.LocalStack;

namespace Dapr.Tests.Chart;

public sealed class ComponentTests
{
    [Theory, InlineData(Helm.Three), InlineData(Helm.Four)]
    public async Task A_channel_is_a_few_lines_of_values(string helm)
    {
        var example = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "charts/platform/dapr/channels.example.yaml"));
        var components = (await DaprPart.RenderAsync(example, helm)).OfType<Component>().ToList();
        components
            .Select(c => c.Spec.Type)
            .Order()
            .ShouldBe(["bindings.dingtalk.webhook", "bindings.http", "bindings.mqtt3", "bindings.smtp", "bindings.twilio.sms"]);
        foreach (var component in components)
        {
            component.Metadata.Namespace.ShouldBe(DaprPart.Namespace);
            component.Scopes.ShouldBe(["notices"]);
            component.Spec.IgnoreErrors.ShouldBeTrue(); // one wrong channel doesn't stop the others
            component.Spec.Metadata.Select(m => m.Name).ShouldBeUnique();
            component.Spec.Metadata.Single(m => m.Name == "direction").Value!.GetValue<string>().ShouldBe("output");
            component.Spec.Metadata.ShouldAllBe(m => m.Value == null != (m.SecretKeyRef == null)); // one of the two
            component.Spec.Metadata.ShouldContain(m => m.SecretKeyRef != null);
        }

        components
            .Single(c => c.Metadata.Name == "mail")
            .Spec.Metadata.Single(m => m.Name == "port")
            .Value!.GetValue<string>()
            .ShouldBe("587");
    }

    [Theory]
    [InlineData("{name: password, value: open}")]
    [InlineData("{name: authToken, value: open}")]
    [InlineData("{name: url, value: \"https://oapi.dingtalk.com/robot/send?access_token=open\"}")]
    [InlineData("{name: url, value: \"tcp://user:open@broker:1883\"}")]
    public async Task Values_contain_no_secret(string entry) =>
        (await RefusedAsync($"{{type: bindings.http, metadata: [{entry}]}}")).ShouldContain("secretKeyRef");

    [Fact]
    public async Task Only_bindings_are_channels() =>
        (await RefusedAsync("{type: pubsub.rabbitmq, metadata: []}")).ShouldContain("must be a binding");

    private static async Task<string> RefusedAsync(string binding) =>
        (
            await Should.ThrowAsync<SubprocessFailedException>(() =>
                DaprPart.TemplateAsync($"dapr: {{enabled: true, bindings: {{wrong: {binding}}}}}")
            )
        ).Message;
}
