using System.Security.Cryptography;
using Platform.Cli.Installation;

namespace Platform.Cli.Tests;

public sealed class SecretsTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_secret_is_made_once_and_kept()
    {
        var first = new Secrets(_folder).Of("rabbitmq");

        new Secrets(_folder).Of("rabbitmq").ShouldBe(first);
        new Secrets(_folder).Of("postgresql").ShouldNotBe(first);
    }

    [Fact]
    public async Task Services_that_ask_for_a_shared_secret_at_once_get_the_same()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => new Secrets(_folder).Of("person-key"))));
        asked.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_service_with_persons_gets_the_phone_key_and_while_it_is_replaced_the_former_one()
    {
        var secrets = new Secrets(_folder);
        var (first, none) = Keys(secrets);
        none.ShouldBeEmpty();
        File.Move(Path.Combine(_folder, "phone-key"), Path.Combine(_folder, "former-phone-key"));
        var (next, former) = Keys(secrets);
        former.ShouldBe(first);
        next.ShouldNotBe(first);
    }

    private static (string Current, string Former) Keys(Secrets secrets)
    {
        var settings = Services.Named("drills").Needs!(secrets).ToDictionary(s => s.Name, s => s.Value);
        return (settings["Platform__PhoneKey"], settings["Platform__FormerPhoneKey"]);
    }

    [Fact]
    public void Only_the_owner_may_read_a_secret()
    {
        var file = new Secrets(_folder).SigningKeyFile;

        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(_folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void The_signing_key_is_an_rsa_key()
    {
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(new Secrets(_folder).SigningKeyFile));

        key.KeySize.ShouldBe(3072);
    }
}
