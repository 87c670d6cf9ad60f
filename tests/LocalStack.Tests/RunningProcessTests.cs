namespace Platform.LocalStack.Tests;

public sealed class RunningProcessTests
{
    private readonly string _pidFile = Path.GetTempFileName();

    [Fact]
    public void A_process_is_found_by_its_pid_file()
    {
        var me = RunningProcess.Of(Environment.ProcessId)!;
        File.WriteAllText(_pidFile, $"{me.Pid} {me.StartTicks} {me.Boot}\n");

        RunningProcess.ReadAlive(_pidFile).ShouldBe(me);
        me.StartedAt.ShouldBeInRange(DateTimeOffset.UtcNow.AddMinutes(-30), DateTimeOffset.UtcNow);
        me.ResidentBytes.ShouldBeGreaterThan(1_000_000);
    }

    [Fact]
    public void A_reused_pid_is_not_mistaken_for_the_process_that_had_it()
    {
        var me = RunningProcess.Of(Environment.ProcessId)!;
        File.WriteAllText(_pidFile, $"{me.Pid} {me.StartTicks - 1} {me.Boot}\n");

        RunningProcess.ReadAlive(_pidFile).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("999999999 1 boot")]
    public void A_torn_or_stale_pid_file_names_no_process(string content)
    {
        File.WriteAllText(_pidFile, content);

        RunningProcess.ReadAlive(_pidFile).ShouldBeNull();
    }
}
