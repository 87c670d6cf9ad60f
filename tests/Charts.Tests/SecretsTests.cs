namespace Charts.Tests;

/// <summary>Secrets that the chart makes are made once.</summary>
public class SecretsTests
{
    private static readonly string[] Dev = [Path.Combine(Rendering.Chart, "values-dev.yaml")];

    [Theory, MemberData(nameof(Helm.Both), MemberType = typeof(Helm))]
    public async Task An_upgrade_keeps_every_secret_as_it_is(string helm)
    {
        var installed = await Rendering.OfAsync(Helm.Named(helm), Dev, []);
        await using var cluster = new KnownSecrets(installed.Of("Secret"), installed.Objects);
        var upgraded = await OnAsync(helm, cluster);
        foreach (var secret in installed.Of("Secret"))
        {
            upgraded.The("Secret", secret.Name).Json.ToJsonString().ShouldBe(secret.Json.ToJsonString(), secret.Name);
        }
    }

    [Fact]
    public async Task What_an_upgrade_brings_new_gets_a_secret_of_its_own()
    {
        var installed = await Rendering.OfAsync(Helm.Four, Dev, []);
        var platform = installed.The("Secret", "platform");
        var key = platform.Json["data"]!["person-key"]!.ToString();
        platform.Json["data"]!.AsObject().Remove("svc-notices");
        await using var cluster = new KnownSecrets([platform], installed.Objects);
        var upgraded = (await OnAsync(Helm.Four.Name, cluster)).The("Secret", "platform").Json["data"]!;
        upgraded["person-key"]!.ToString().ShouldBe(key);
        upgraded["svc-notices"]!.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task While_the_phone_key_is_replaced_an_upgrade_keeps_the_former_one_too()
    {
        var installed = await Rendering.OfAsync(Helm.Four, Dev, []);
        var platform = installed.The("Secret", "platform");
        var data = platform.Json["data"]!.AsObject();
        data["former-phone-key"] = data["phone-key"]!.ToString();
        data["phone-key"] = "bmV4dC1waG9uZS1rZXktb2YtMzItY2hhcmFjdGVycw==";
        await using var cluster = new KnownSecrets([platform], installed.Objects);
        var upgraded = (await OnAsync(Helm.Four.Name, cluster)).The("Secret", "platform").Json["data"]!;
        upgraded["phone-key"]!.ToString().ShouldBe(data["phone-key"]!.ToString());
        upgraded["former-phone-key"]!.ToString().ShouldBe(data["former-phone-key"]!.ToString());
    }

    [Fact]
    public async Task Two_installations_share_no_secret()
    {
        var one = await Rendering.OfAsync(Helm.Four, Dev, []);
        var other = await Rendering.OfAsync(Helm.Four, Dev, []);
        string[] Passwords(Rendering r) =>
            [
                .. r.Of("Secret")
                    .Where(s => s.Json["data"] is not null)
                    .SelectMany(s => s.Json["data"]!.AsObject().Where(d => d.Key != "username"))
                    .Select(d => d.Value!.ToString()),
            ];
        Passwords(one).Intersect(Passwords(other)).ShouldBeEmpty();
        Passwords(one).ShouldBeUnique();
    }

    private static Task<Rendering> OnAsync(string helm, KnownSecrets cluster) =>
        Rendering.OfAsync(Helm.Named(helm), Dev, [], "--dry-run=server", "--disable-openapi-validation", "--kubeconfig", cluster.Config);
}
