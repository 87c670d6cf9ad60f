using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Drills.Features.Conduct;

/// <summary>The sheet of a drill, which is made when it is first printed.</summary>
internal static class SignInSheets
{
    private static readonly TimeSpan AfterTheEnd = TimeSpan.FromHours(1);

    public static async Task<(Drill Drill, SignInSheet Sheet)> SheetOfAsync(this DrillsDb db, Scope scope, Guid id, CancellationToken ct)
    {
        var drill = await db.Drills.AsNoTracking().RequireAsync(scope, id, ct);
        var sheet = await db.SignInSheets.AsNoTracking().FirstOrDefaultAsync(s => s.DrillId == id, ct);
        if (sheet is null)
        {
            sheet = SignInSheet.Of(drill, OpenUntil(drill));
            db.Add(sheet);
            await db.SaveChangesAsync(ct);
        }

        return (drill, sheet);
    }

    /// <summary>The drill is on another day, begins or is over: so long can people sign in.</summary>
    public static async Task KeepSheetOpenAsync(this DrillsDb db, Drill drill, CancellationToken ct) =>
        (await db.SignInSheets.FirstOrDefaultAsync(s => s.DrillId == drill.Id, ct))?.KeepOpen(OpenUntil(drill));

    private static DateTimeOffset OpenUntil(Drill drill) =>
        drill.EndedAt is { } ended ? ended + AfterTheEnd : BusinessTime.StartOf((drill.HeldOn ?? drill.PlannedOn).AddDays(2));
}
