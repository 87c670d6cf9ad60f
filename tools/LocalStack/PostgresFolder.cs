using System.Globalization;

namespace Platform.LocalStack;

/// <summary>The files of a PostgreSQL server: data, created atomically (a killed initdb leaves only <c>data.new</c>), pid file, last port,
/// log.</summary>
internal sealed class PostgresFolder(string folder)
{
    public string Data => Path.Combine(folder, "data");

    public string Log => Path.Combine(folder, "postgresql.log");

    public string PidFile => Path.Combine(folder, "postgresql.pid");

    public int? LastPort
    {
        get => File.Exists(PortFile) ? int.Parse(File.ReadAllText(PortFile), CultureInfo.InvariantCulture) : null;
        set => File.WriteAllText(PortFile, value!.Value.ToString(CultureInfo.InvariantCulture));
    }

    private string PortFile => Path.Combine(folder, "port");

    private string Postmaster => Path.Combine(Data, "postmaster.pid");

    public static string Program(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(d => Path.Combine(d, "bin", name))
                .Where(File.Exists)
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
                ?? name
            : name;

    public RunningProcess? Running() => RunningProcess.ReadAlive(PidFile);

    /// <summary>Makes the folder ready for a server to start in it.</summary>
    /// <returns>The processes of an earlier server of this folder that had to be ended.</returns>
    public async Task<IReadOnlyList<string>> PrepareAsync(string password, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        if (!Directory.Exists(Data))
        {
            await InitialiseAsync(password, ct);
        }

        var ended = await new PostgresLeftovers(Data).EndAsync(ct);

        // Nothing of an earlier server runs. PostgreSQL clears a stale postmaster.pid itself, unless a process has its pid: one of another
        // program, or its own zombie, which nobody has waited for.
        File.Delete(Postmaster);
        return ended;
    }

    private async Task InitialiseAsync(string password, CancellationToken ct)
    {
        var fresh = Data + ".new";
        var passwordFile = Path.Combine(folder, "password.new");
        if (Directory.Exists(fresh))
        {
            Directory.Delete(fresh, recursive: true);
        }

        Directory.CreateDirectory(fresh);
        await File.WriteAllTextAsync(passwordFile, password, ct);
        File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await ServerAccount.OwnAsync(folder, ct);
        await Subprocess.RunAsync(
            ServerAccount.RunAs([
                Program("initdb"),
                "-D",
                fresh,
                "--auth=scram-sha-256",
                $"--pwfile={passwordFile}",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
            ]),
            folder: "/",
            ct: ct
        );
        File.Delete(passwordFile);
        await Subprocess.RunAsync(["sync", "-f", fresh], ct: ct);
        Directory.Move(fresh, Data);
    }
}
