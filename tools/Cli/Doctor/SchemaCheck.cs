using System.Text.RegularExpressions;
using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Checks that each database has the schema of the code in this checkout.</summary>
internal static partial class SchemaCheck
{
    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct)
    {
        if (!patient.HasPostgres)
        {
            return [];
        }

        var findings = new List<Finding>();
        foreach (var service in Deployment.Pools(patient.Settings))
        {
            var applied = await patient.HasTableAsync(service.Database, "__EFMigrationsHistory", ct)
                ? await patient.AskAsync(service.Database, "select migration_id::text from \"__EFMigrationsHistory\" order by 1", ct)
                : [];
            var here = Migrations(service.Service);
            var (pending, unknown) = (here.Except(applied).ToList(), applied.Except(here).ToList());
            if (pending.Count > 0)
            {
                findings.Add(Finding.Fail("schema", $"{service.Name}: 待升级 pending {string.Join(", ", pending)}", "./platform up"));
            }

            if (unknown.Count > 0)
            {
                findings.Add(
                    Finding.Warn(
                        "schema",
                        $"{service.Name}: 数据库比代码新 the database is newer than the code: {unknown[^1]}",
                        "更新代码；勿降级后再升级数据结构 update the code"
                    )
                );
            }
        }

        return findings.Count > 0 ? findings : [Finding.Ok("schema", "与代码一致 as the code expects")];
    }

    private static List<string> Migrations(ServiceDefinition service)
    {
        var folder = Path.Combine(Folders.Root, service.Project, "Data", "Migrations");
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .GetFiles(folder, "*.cs")
                    .Select(f => Path.GetFileNameWithoutExtension(f))
                    .Where(n => Name().IsMatch(n))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    [GeneratedRegex(@"^\d{14}_\w+$")]
    private static partial Regex Name();
}
