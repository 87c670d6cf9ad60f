using System.Globalization;
using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Every process: does it run, is it ready, which build, how much memory, does its clock agree, does its log complain.</summary>
internal static class ProcessCheck
{
    private const int LogLines = 2000;
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct) =>
        (await Task.WhenAll(Deployment.Of(patient.Settings).Select(s => ServiceAsync(patient, s, ct)))).SelectMany(f => f);

    private static async Task<IEnumerable<Finding>> ServiceAsync(InstallationProbe patient, Deployment service, CancellationToken ct)
    {
        if (new ServiceProcess(service).Running is not { } running)
        {
            return [Finding.Fail(service.Name, "未运行 does not run", $"./platform up; ./platform logs {service.Name}")];
        }

        var address = patient.AddressOf(service);
        var (ready, answer) = await ServiceProcess.ReadinessAsync(address, ct);
        var about = $"pid {running.Pid}, {running.ResidentBytes / 1_048_576} MiB, {running.StartedAt:yyyy-MM-dd HH:mm}";
        List<Finding> findings =
        [
            ready
                ? Finding.Ok(service.Name, $"就绪 ready, {about}")
                : Finding.Fail(service.Name, $"未就绪 not ready ({answer}), {about}", $"./platform logs {service.Name}"),
        ];
        findings.AddRange(await ClockAsync(service, address, ct));
        var errors = Complaints(service.Log);
        if (errors > 0)
        {
            findings.Add(
                Finding.Warn(
                    service.Name,
                    $"日志末尾有 {errors} 条错误 {errors} errors at the end of its log",
                    $"grep -E ' (fail|crit): ' {service.Log} | tail"
                )
            );
        }

        return findings;
    }

    private static async Task<IEnumerable<Finding>> ClockAsync(Deployment service, string address, CancellationToken ct)
    {
        using var answer = await Http.GetAsync(new Uri(new Uri(address), "livez"), ct);
        var drift = Math.Abs(((answer.Headers.Date ?? DateTimeOffset.UtcNow) - DateTimeOffset.UtcNow).TotalSeconds);
        return drift < 5
            ? []
            :
            [
                Finding.Warn(
                    service.Name,
                    string.Create(CultureInfo.InvariantCulture, $"时钟差 clock differs by {drift:0} s"),
                    "对时 set the clocks"
                ),
            ];
    }

    private static int Complaints(string log) =>
        File.Exists(log)
            ? File.ReadLines(log)
                .TakeLast(LogLines)
                .Count(l => l.Contains(" fail: ", StringComparison.Ordinal) || l.Contains(" crit: ", StringComparison.Ordinal))
            : 0;
}
