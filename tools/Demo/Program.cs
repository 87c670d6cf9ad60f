using System.CommandLine;
using Platform.Cli;
using Platform.Cli.Terminal;
using Platform.Demo.Commands;

var root = new RootCommand("演示一个城市的一年 · A city's year, played through the public API") { Output.Option };
root.Add(DemoCommand.Create());
return await CommandRunner.RunAsync(root.Parse(args));
