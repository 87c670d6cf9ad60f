using System.Security.Cryptography;
using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>The secrets of this installation, one file each, readable by their owner only. Each is made when first asked for and never
/// changed.</summary>
internal sealed class Secrets(string folder)
{
    public const string Postgres = "postgresql";
    public const string RabbitMq = "rabbitmq";
    public const string FirstAdministrator = "first-administrator";
    public const string DemoUsers = "demo-users";
    public const string PersonKey = "person-key";
    public const string PhoneKey = "phone-key";
    public const string FormerPhoneKey = "former-phone-key";

    // Services are prepared side by side, and some share a secret.
    private static readonly Lock Turn = new();

    public static Secrets Local => new(Folders.Secrets);

    /// <summary>RSA key (PEM) that signs every access token.</summary>
    public string SigningKeyFile => Kept("signing-key.pem", NewSigningKey);

    public string Of(string name) => File.ReadAllText(Kept(name, NewPassword));

    /// <summary>The services' users of the broker.</summary>
    public IReadOnlyList<BrokerUser> BrokerUsers => [.. Services.All.Where(s => s.Publishes).Select(BrokerUserOf)];

    /// <summary>The service's user of the broker.</summary>
    public BrokerUser BrokerUserOf(ServiceDefinition service) => new(service.Name, Of($"{service.Name}-broker"));

    /// <summary>A secret that is only sometimes there; null: it is not.</summary>
    public string? IfKept(string name) => Path.Combine(folder, name) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    // A digit, a capital and a sign, to satisfy the password rules of every service.
    private static string NewPassword() => GeneratedPassword.New() + "aA7-";

    private static string NewSigningKey()
    {
        using var key = RSA.Create(3072);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private string Kept(string name, Func<string> make)
    {
        using var turn = Turn.EnterScope();
        var file = Path.Combine(folder, name);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var options = new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            };
            using (var stream = new StreamWriter(file + ".new", options))
            {
                stream.Write(make());
            }

            File.Move(file + ".new", file);
        }

        return file;
    }
}
