using System.Runtime.CompilerServices;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using Platform.Registers;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>The teams of a subtree as a sheet. A team that does not exist there under its name is established; an existing one is
/// updated.</summary>
internal sealed class TeamRegister(RescueTeamsDb db, TimeProvider clock) : Register<TeamRow>(clock), IListed<ListTeamsRequest>
{
    private TeamContext _context = null!;

    public ListTeamsRequest? List { get; set; }

    public override Heading Title { get; } = new("救援队伍台账", "Rescue teams");

    public override IReadOnlyList<Column<TeamRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Choice(r => r.Level, "队伍层级", "Level", RegisterWords.Levels, required: true),
        Text(r => r.Name, "队伍名称", "Name", required: true),
        Text(r => r.Rank, "建制级别", "Rank", max: 50),
        Text(r => r.Coverage, "覆盖乡镇代码", "Coverage", max: 1000),
        Text(r => r.Specialties, "专业方向", "Specialties"),
        Number(r => r.Captains, "队长职数", "Captains", max: 20),
        Number(r => r.Deputies, "副队长职数", "Deputies", max: 20),
        Text(r => r.CaptainPost, "队长兼任职务", "Captain by post", max: 60),
        Text(r => r.Address, "驻地", "Address", max: 200),
        Text(r => r.DutyPhone, "值班电话", "Duty phone", max: 30),
        Decimal(r => r.Longitude, "经度", "Longitude", min: -180, max: 180),
        Decimal(r => r.Latitude, "纬度", "Latitude", min: -90, max: 90),
        Date(r => r.EstablishedOn, "组建日期", "Established on", required: true),
    ];

    public override async IAsyncEnumerable<TeamRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (
            var team in Pages.All(
                cursor => ListTeams.HandleAsync(List ?? new(), new ListQuery(Limit: Pages.Size, Cursor: cursor), scope, db, Clock, ct),
                ct
            )
        )
        {
            yield return TeamSheet.Row(team);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<TeamRow> rows, Scope scope, CancellationToken ct) =>
        _context = await TeamContext.LoadAsync(db, rows.Select(r => r.Division!.Value), Clock.GetUtcNow(), ct);

    protected override TeamRow? Recorded(TeamRow row, Scope scope) =>
        _context.Find(row.Division!.Value, row.Name!) is { } known ? TeamSheet.Clearable(known) : null;

    protected override RowOutcome Apply(TeamRow row, Scope scope)
    {
        var (place, name) = (row.Division!.Value, row.Name!.Trim());
        if (_context.Find(place, name) is { } known)
        {
            var changed = ChangeTeam.Take(_context, known, TeamSheet.Description(row, known));
            return new(changed ? ImportOutcome.Changed : ImportOutcome.Unchanged, place.Value, name);
        }

        EstablishTeam.Take(_context, place, new(row.Level!.Value, TeamSheet.Description(row, null), row.EstablishedOn!.Value));
        return new(ImportOutcome.Added, place.Value, name);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field is null && rule == TeamErrors.StandsAlready ? nameof(TeamRow.Level) : base.ColumnOf(field, rule);
}
