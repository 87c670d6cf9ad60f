namespace Platform.Cli.Installation;

/// <summary>For commands that need the platform running.</summary>
internal static class RunningInstallation
{
    public static InstallationSettings Settings() =>
        new ServiceProcess(Deployment.Named(Services.Gateway)).Running is not null
            ? InstallationSettings.Load()
            : throw new CliException("平台未启动，请先运行 ./platform up。The platform is not running; start it with ./platform up.");
}
