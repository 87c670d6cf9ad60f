using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Registers;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Mobilizations;

/// <summary>A line of the register of mobilizations.</summary>
internal sealed class MobilizationRow
{
    public DivisionCode? Division { get; set; }

    public string? Force { get; set; }

    public DisasterKind? Disaster { get; set; }

    public string? Task { get; set; }

    public MobilizationState? State { get; set; }

    public string? AskedAt { get; set; }

    public string? OnSceneAt { get; set; }

    public string? ReleasedAt { get; set; }

    public int? People { get; set; }

    public string? Outcome { get; set; }

    public decimal? Cost { get; set; }

    public string? Thanks { get; set; }

    public static MobilizationRow Of(Mobilization m) =>
        new()
        {
            Division = m.Division,
            Force = m.ForceName,
            Disaster = m.Need.Disaster,
            Task = m.Need.Task,
            State = m.State,
            AskedAt = Time(m.AskedAt),
            OnSceneAt = Time(m.OnSceneAt),
            ReleasedAt = Time(m.ReleasedAt),
            People = m.People,
            Outcome = m.Outcome,
            Cost = m.Settlement?.Cost,
            Thanks = m.Settlement?.Thanks,
        };

    private static string? Time(DateTimeOffset? at) =>
        at?.ToOffset(BusinessTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>社会救援力量调用台账. It goes out only: a mobilization is recorded step by step.</summary>
internal sealed class MobilizationRegister(SocialForcesDb db, TimeProvider clock)
    : Register<MobilizationRow>(clock),
        IListed<ListMobilizationsRequest>
{
    public ListMobilizationsRequest? List { get; set; }

    public override Heading Title { get; } = new("社会救援力量调用台账", "Mobilizations of social forces");

    public override IReadOnlyList<Column<MobilizationRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Force, "力量名称", "Force"),
        Choice(r => r.Disaster, "灾种", "Disaster", RegisterWords.Disasters),
        Text(r => r.Task, "任务", "Task", max: 1000),
        Choice(r => r.State, "状态", "State", RegisterWords.States),
        Text(r => r.AskedAt, "请求时间", "Asked at"),
        Text(r => r.OnSceneAt, "到场时间", "On scene at"),
        Text(r => r.ReleasedAt, "归建时间", "Released at"),
        Number(r => r.People, "出动人数", "People"),
        Text(r => r.Outcome, "处置结果", "Outcome", max: 2000),
        Decimal(r => r.Cost, "费用（元）", "Cost (yuan)"),
        Text(r => r.Thanks, "致谢", "Thanks", max: 500),
    ];

    public override async IAsyncEnumerable<MobilizationRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (
            var m in db
                .Mobilizations.AsNoTracking()
                .Shown(db, scope)
                .Matching(List!)
                .OrderBy(m => m.AskedAt)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            yield return MobilizationRow.Of(m);
        }
    }
}
