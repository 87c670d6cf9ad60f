using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using Platform.Registers;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>The teams of a subtree as a sheet. A team that does not exist there under its name is established; an existing one is
/// updated.</summary>
internal sealed class TeamRegister(RescueTeamsDb db, TimeProvider clock) : RecordRegister<TeamRow>(clock)
{
    private readonly Dictionary<(DivisionCode, string), Team> _standing = [];
    private Dictionary<DivisionCode, DivisionLevel> _levels = [];

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
                cursor => ListTeams.HandleAsync(new(null, null, null, null, null, null, Pages.Size, cursor), scope, db, Clock, ct),
                ct
            )
        )
        {
            yield return TeamSheet.Row(team);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<TeamRow> rows, Scope scope, CancellationToken ct)
    {
        _levels = await db.LevelsWithinAsync(scope.Division, ct);
        foreach (var team in await db.Teams.Within(scope.Division).Where(t => t.DissolvedOn == null).ToListAsync(ct))
        {
            _standing[(team.Division, team.Name)] = team;
        }
    }

    protected override RowOutcome Apply(TeamRow row, Scope scope)
    {
        var (place, name, level) = (row.Division!.Value, row.Name!.Trim(), row.Level!.Value);
        var known = _standing.GetValueOrDefault((place, name));
        var description = TeamSheet.Description(row, known);
        if (known is not null)
        {
            var changed = known.Change(description, Today);
            if (changed is not null)
            {
                db.Publish(changed);
            }

            return new(changed is null ? ImportOutcome.Unchanged : ImportOutcome.Changed, place.Value, name);
        }

        if (level != TeamLevel.AreaSquadron && _standing.Values.FirstOrDefault(t => t.Division == place && t.Level == level) is { } other)
        {
            throw TeamErrors.StandsAlready.At(nameof(TeamRow.Level), place, other.Name);
        }

        var (team, happened) = Team.Establish(
            place,
            _levels.GetValueOrDefault(place, place.Depth),
            level,
            description,
            row.EstablishedOn!.Value,
            Clock.GetUtcNow()
        );
        _standing[(place, name)] = db.Add(team).Entity;
        db.Publish(happened);
        return new(ImportOutcome.Added, place.Value, name);
    }
}
