using System.CommandLine;
using Platform.Cli;
using Platform.Cli.Commands;
using Platform.Cli.Terminal;

Command[] commands =
[
    UpCommand.Create(),
    DownCommand.Create(),
    StatusCommand.Create(),
    LogsCommand.Create(),
    ResetCommand.Create(),
    TokenCommand.Create(),
    ReportCommand.Create(),
    RebuildFactsCommand.Create(),
    VerifyAuditCommand.Create(),
    AuditCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    DoctorCommand.Create(),
    DeadLettersCommand.Create(),
    CountyCommand.Create(),
    ContainersCommand.Create(),
    BundleCommand.Create(),
    ChaosCommand.Create(),
    TestCommand.Create(),
    SmokeCommand.Create(),
    BrokerPoliciesCommand.Create(),
];
var root = new RootCommand("乡镇应急管理平台 · Township emergency management on one machine") { Output.Option };
foreach (var command in commands)
{
    root.Add(command);
}

return await CommandRunner.RunAsync(root.Parse(args));
