using System.CommandLine;
using Platform.Cli.Checks;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>Runs every check there is. The last line is always <c>N passed, N failed</c>.</summary>
internal static class TestCommand
{
    private const int ProjectsAtOnce = 2;

    public static Command Create()
    {
        var only = new Argument<string[]>("project")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "只运行名称含此文字的检查。Only checks whose name holds this.",
        };
        var command = new Command("test", "运行全部检查。Runs every check there is.") { only };
        command.SetAction(
            async (parse, ct) =>
            {
                var run = await RunAsync(parse.GetValue(only) ?? [], ct);
                Output.Write(parse, run.Rows, console => console.Write(run.Table()));
                Console.Out.WriteLine($"{run.Passed} passed, {run.Failed} failed");
                return run.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
            }
        );
        return command;
    }

    private static async Task<CheckRun> RunAsync(string[] only, CancellationToken ct)
    {
        Prerequisites.Check();
        var run = new CheckRun();
        bool Chosen(string name) => only.Length == 0 || only.Any(o => name.Contains(o, StringComparison.OrdinalIgnoreCase));
        await run.RunAsync([new Check("build", StaticChecks.BuildAsync)], 1, ct);
        if (run.Failed == 0)
        {
            await run.RunAsync(StaticChecks.All().Where(c => Chosen(c.Name)), 1, ct);
            await run.RunAsync(TestProject.All().Where(p => Chosen(p.Name)).Select(p => new Check(p.Name, p.RunAsync)), ProjectsAtOnce, ct);
        }

        return run;
    }
}
