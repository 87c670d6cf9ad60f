using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Doctor;

/// <summary>Versions, disk, memory, clock.</summary>
internal static class MachineCheck
{
    private const long GiB = 1L << 30;

    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct) =>
        [
            Finding.Ok(
                "version",
                $"{typeof(MachineCheck).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}, "
                    + $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"
            ),
            Disk("disk", Folders.State),
            Disk("disk", patient.Settings.Servers),
            Memory(),
            Load(),
            await ClockAsync(ct),
        ];

    private static Finding Disk(string area, string folder)
    {
        var existing = folder;
        while (!Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing)!;
        }

        var drive = new DriveInfo(existing);
        var free = (double)drive.AvailableFreeSpace / GiB;
        return Finding.Of(
            area,
            -free,
            -10,
            -2,
            $"{folder}: {free:0.0} GiB 可用 free of {drive.TotalSize / GiB}",
            "清理或扩容；低于 2 GiB 时数据库会停 make room: below 2 GiB the database will stop"
        );
    }

    private static Finding Memory()
    {
        var lines = File.ReadLines("/proc/meminfo")
            .Select(l => l.Split(':'))
            .ToDictionary(p => p[0], p => long.Parse(p[1].Trim().Split(' ')[0], CultureInfo.InvariantCulture) * 1024);
        var available = (double)lines["MemAvailable"] / GiB;
        return Finding.Of(
            "memory",
            -available,
            -1,
            -0.3,
            $"{available:0.0} GiB 可用 available of {lines["MemTotal"] / GiB}",
            "关闭其他程序或加内存 end other programs, or add memory"
        );
    }

    private static Finding Load()
    {
        var load = double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[1], CultureInfo.InvariantCulture);
        var cores = Environment.ProcessorCount;
        return Finding.Of(
            "load",
            load / cores,
            4,
            double.MaxValue,
            $"{load:0.0} / {cores} 核 cores",
            "谁在占用处理器：top who uses the processors: top"
        );
    }

    // Tokens end by the clock, figures begin by it.
    private static async Task<Finding> ClockAsync(CancellationToken ct)
    {
        try
        {
            var answer = await Subprocess.RunAsync(["timedatectl", "show", "-p", "NTPSynchronized", "--value"], ct: ct);
            return answer.Trim() == "yes"
                ? Finding.Ok("clock", $"{DateTimeOffset.Now:O} 已同步 synchronized")
                : Finding.Warn("clock", $"{DateTimeOffset.Now:O} 未同步 not synchronized", "启用 NTP：timedatectl set-ntp true");
        }
        catch (Exception none) when (none is SubprocessFailedException or System.ComponentModel.Win32Exception)
        {
            return Finding.Warn(
                "clock",
                $"{DateTimeOffset.Now:O} 是否同步未知 not known whether it is synchronized",
                "确认本机对时 see that this machine's clock is kept right"
            );
        }
    }
}
