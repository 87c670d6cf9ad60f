using Platform.Cells;
using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Is a move of a county half done, and does the installation believe each county where it is? Requests go where it is either
/// way.</summary>
internal static class CountyMovesCheck
{
    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct)
    {
        if (!patient.HasPostgres || !await patient.HasTableAsync(Services.Gateway, "county_homes", ct))
        {
            return [];
        }

        var homes = (
            await patient.AskAsync(
                Services.Gateway,
                "select concat_ws(' ', county, cell, target, step) from county_homes where county <> '*'",
                ct
            )
        )
            .Select(row => row.Split(' '))
            .ToList();
        var findings = new List<Finding>();
        foreach (var home in homes)
        {
            if (home is [var moving, var cell, var target, var step])
            {
                findings.Add(
                    Finding.Fail(
                        "counties",
                        $"{moving}: 迁移停在半途 a move from {cell} to {target} stopped half way ({step})",
                        $"./platform county move {moving} --to {(step is MoveStep.Preparing or MoveStep.Paused ? cell : target)}"
                    )
                );
            }
            else if (patient.Settings.CellOf(home[0]) != home[1])
            {
                findings.Add(
                    Finding.Warn(
                        "counties",
                        $"{home[0]} 在 {home[1]}，设置为 is in {home[1]}, the settings say {patient.Settings.CellOf(home[0])}",
                        $"./platform county move {home[0]} --to {home[1]}"
                    )
                );
            }
        }

        return findings.Count > 0
            ? findings
            : [Finding.Ok("counties", $"{homes.Count(h => h[1] != PlacementPlan.SharedCell)} 个在独立单元 in cells of their own")];
    }
}
