using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Places;
using Platform.Registers;

namespace Organizations.Features.Divisions.Sheets;

/// <summary>
/// The directory of divisions as a sheet. An import is compared with the directory inside the path's place: what is new is
/// added, another name is a renaming, an end with a replacement a move or a merger, and what the sheet leaves out is only named.
/// </summary>
internal sealed class DivisionRegister(OrganizationsDb db, IHttpContextAccessor http, TimeProvider clock)
    : Register<DivisionRow>(clock),
        IListed<ListDivisionsRequest>
{
    private static readonly Dictionary<DivisionLevel, Heading> Levels = new()
    {
        [DivisionLevel.Province] = new("省级", "province"),
        [DivisionLevel.City] = new("地级", "city"),
        [DivisionLevel.County] = new("县级", "county"),
        [DivisionLevel.Township] = new("乡级", "township"),
        [DivisionLevel.Village] = new("村级", "village"),
    };

    private static readonly Dictionary<CoordinateSystem, Heading> Systems = new()
    {
        [CoordinateSystem.Cgcs2000] = new("CGCS2000", "CGCS2000"),
        [CoordinateSystem.Wgs84] = new("WGS84", "WGS84"),
        [CoordinateSystem.Gcj02] = new("GCJ02", "GCJ02"),
        [CoordinateSystem.Bd09] = new("BD09", "BD09"),
    };

    private DirectoryImport _import = null!;

    /// <inheritdoc/>
    public ListDivisionsRequest? List { get; set; }

    public override Heading Title { get; } = new("行政区划名录", "Directory of divisions");

    public override IReadOnlyList<Column<DivisionRow>> Columns { get; } =
    [
        Code(r => r.Code, "区划代码", "Code", required: true, max: 12),
        Text(r => r.Name, "名称", "Name", required: true),
        Choice(r => r.Level, "层级", "Level", Levels),
        Date(r => r.ValidFrom, "生效日期", "Valid from"),
        Date(r => r.ValidTo, "失效日期", "Valid to"),
        Code(r => r.ReplacedBy, "替代代码", "Replaced by", max: 12),
        Code(r => r.Former, "原区划代码", "Former code", max: 12) with
        {
            Note = new(
                "本次由其他代码变更而来的，填变更前的代码；确为新设的填“无”；其余留空",
                "if the place gets another code by this sheet, the code it had; 'none' if it is new; else blank"
            ),
        },
        Number(r => r.Population, "人口", "Population"),
        Number(r => r.Households, "户数", "Households"),
        Decimal(r => r.Longitude, "经度", "Longitude", min: 73, max: 136),
        Decimal(r => r.Latitude, "纬度", "Latitude", min: 3, max: 54),
        Choice(r => r.System, "坐标系", "Coordinate system", Systems),
        Code(r => r.CivilCode, "民政代码", "Civil code", max: 12),
    ];

    public override async IAsyncEnumerable<DivisionRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = ListDivisions.Matching(db, scope.Division, List, Today).OrderBy(d => d.Term.Code);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return DivisionRow.Of(row.Place, row.Term);
        }
    }

    /// <summary>A row has a meaning only together with the others and what the directory says of the places they name.</summary>
    protected override async Task<IReadOnlyList<SheetRow<DivisionRow>>> CheckAsync(
        Sheet<DivisionRow> sheet,
        Scope scope,
        CancellationToken ct
    )
    {
        await db.LockDirectoryAsync(ct);
        var check = new DirectorySheet(sheet, scope.Division, Today);
        var cities = check.CitiesInDoubt;
        check.Codes(cities.Count == 0 ? [] : await db.CountiesKnownAsync(scope.Division, cities, ct));
        if (!check.IsRight)
        {
            return [];
        }

        var context = await DirectoryContext.LoadAsync(db, scope.Division, [.. sheet.Rows.Select(r => r.Values)], ct);
        check.Periods(context);
        if (!check.IsRight)
        {
            return [];
        }

        var moves = await SheetMoves.OfAsync(sheet, context, Today, ct);
        check.Superiors(context, moves.Matching);
        moves.Check(confirmed: Asks(ConfirmedMoves.Parameter, ConfirmedMoves.Confirm) || Asks("preview", "true"));
        if (!check.IsRight)
        {
            return [];
        }

        await NoteMissingAsync(sheet, moves, scope, ct);
        NoteFollowing(sheet, moves);
        _import = new DirectoryImport(db, sheet, context, moves, Today);
        _import.Check();
        return check.IsRight ? sheet.Rows : [];
    }

    // A preview shows what would have to be confirmed.
    private bool Asks(string parameter, string value) =>
        string.Equals(http.HttpContext?.Request.Query[parameter], value, StringComparison.OrdinalIgnoreCase);

    private static void NoteFollowing(Sheet<DivisionRow> sheet, SheetMoves moves)
    {
        var following = moves.All.Where(m => m.Line is null).OrderBy(m => m.To).ToList();
        if (following.Count > 0)
        {
            sheet.Note(
                ImportOutcome.Moved,
                following.Count,
                following
                    .Take(ImportResult.Shown)
                    .Select(m => new RowOutcome(ImportOutcome.Moved, m.To.Value, $"{moves.Former(m)} → {m.To}")
                    {
                        From = moves.Former(m).Value,
                        To = m.To.Value,
                    })
            );
        }
    }

    /// <summary>A place's row may lack its superior's, which another wrong row holds.</summary>
    protected override bool RowsStandAlone => false;

    protected override DivisionRow? Recorded(DivisionRow row, Scope scope) => _import.Recorded(row);

    protected override RowOutcome Apply(DivisionRow row, Scope scope) => _import.Take(row);

    protected override Task FinishAsync(Scope scope, CancellationToken ct) =>
        db.FollowAsync(_import.Reorganization.Moves, _import.Reorganization.Ends, ct);

    // Names the places inside that the sheet leaves out, if it holds any other of their level. They are counted by the database; as many
    // are read as the sheet has rows, and those that the answer shows.
    private async Task NoteMissingAsync(Sheet<DivisionRow> sheet, SheetMoves moves, Scope scope, CancellationToken ct)
    {
        var levels = sheet.Rows.Select(r => r.Values.Place.Depth).Distinct().ToList();
        var inside = db.Places.AsNoTracking().Within(scope.Division).Where(p => p.ClosedOn == null && levels.Contains(p.Level));
        var accounted = moves.Accounted(scope.Division, levels);
        var known = accounted.Count;
        var missing = await inside.CountAsync(ct) - known;
        if (missing == 0)
        {
            return;
        }

        var first = await inside
            .OrderBy(p => p.Division)
            .Select(p => new
            {
                p.Id,
                p.Division,
                p.Name,
            })
            .Take(known + ImportResult.Shown)
            .ToListAsync(ct);
        sheet.Note(
            ImportOutcome.Missing,
            missing,
            first
                .Where(p => !accounted.Contains(p.Id))
                .Take(ImportResult.Shown)
                .Select(p => new RowOutcome(ImportOutcome.Missing, p.Division.Value, p.Name))
        );
    }
}
