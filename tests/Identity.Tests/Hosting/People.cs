using System.Net;

namespace Identity.Tests.Hosting;

/// <summary>Accounts for tests, made by the first administrator through the API.</summary>
public static class People
{
    public const string Password = "Test-Password-8";
    private static int _made;

    public static string NewName(string role) => $"{role}-{Interlocked.Increment(ref _made)}";

    /// <summary>An account that holds the role at the place and need not change its password.</summary>
    public static async Task<Person> HolderAsync(this IdentityHost host, string role, string division)
    {
        using var admin = await Api.OfAdministratorAsync(host);
        var name = NewName(role);
        var answer = await admin.PostAsync(
            $"{division}/users",
            new
            {
                userName = name,
                displayName = "测试" + name,
                phone = "13812345678",
                password = Password,
                mustChangePassword = false,
                grants = new[] { new { role } },
            }
        );
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Body.ToString());
        return new Person(answer.Text("id"), name, division);
    }

    public static Task<Api> ApiAsync(this IdentityHost host, Person person) => Api.OfAsync(host, person.UserName, Password);

    public sealed record Person(string Id, string UserName, string Division)
    {
        public string Path => $"{Division}/users/{Id}";
    }
}
