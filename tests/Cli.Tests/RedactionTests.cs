using Platform.Cli.Doctor;

namespace Platform.Cli.Tests;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("amqp://platform:p4ssw0rd@127.0.0.1:5672/platform", "p4ssw0rd")]
    [InlineData("Host=db;Username=app;Password=hunter2hunter;Pooling=true", "hunter2hunter")]
    [InlineData("Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln", "eyJhbGciOiJSUzI1NiJ9")]
    [InlineData("client_secret=abcdefgh&grant_type=x", "abcdefgh")]
    [InlineData("the key made-at-first-start is wrong", "made-at-first-start")]
    [InlineData("联系人 13812345678 已登记", "13812345678")]
    [InlineData("证件 62290119800101123X", "62290119800101123X")]
    public void What_must_not_leave_the_house_is_taken_out(string line, string secret) =>
        new Redaction(["made-at-first-start"]).Of(line).ShouldNotContain(secret);

    [Fact]
    public void What_helps_stays()
    {
        const string line =
            "2026-11-28T16:00:00.000Z info: Platform.Requests trace=4bf92f3577b34da6a3ce929d0e0e4736 "
            + "POST /v1/divisions/622921100201/institutions 201 in 12 ms";
        new Redaction(["made-at-first-start"]).Of(line).ShouldBe(line);
    }
}
