using System.Runtime.CompilerServices;
using ContingencyPlans.Data;
using ContingencyPlans.Features.Plans;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Registers;

namespace ContingencyPlans.Features.Documents;

/// <summary>应急预案台账: the plans of a subtree that have not ended, by place. Plans are written, not imported: it only goes out.</summary>
internal sealed class PlanRegister(ContingencyPlansDb db, TimeProvider clock) : Register<PlanRow>(clock), IListed<ListPlansRequest>
{
    public ListPlansRequest? List { get; set; }

    public override Heading Title { get; } = new("应急预案台账", "Contingency plans");

    public override IReadOnlyList<Column<PlanRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Place, "区划名称", "Place"),
        Choice(r => r.Level, "层级", "Level", RegisterWords.Levels),
        Choice(r => r.Kind, "类别", "Kind", RegisterWords.Kinds),
        Text(r => r.Hazards, "灾种", "Hazards"),
        Text(r => r.Title, "预案名称", "Title"),
        Text(r => r.Enterprise, "企业名称", "Enterprise"),
        Number(r => r.Edition, "版次", "Edition"),
        Choice(r => r.State, "状态", "State", RegisterWords.States),
        Text(r => r.Number, "文号", "Number"),
        Date(r => r.IssuedOn, "印发日期", "Issued on"),
        Date(r => r.FiledOn, "备案日期", "Filed on"),
        Text(r => r.FilingNumber, "备案编号", "Filing number"),
        Date(r => r.InForceFrom, "施行日期", "In force from"),
        Date(r => r.EvaluateBy, "评估期限", "Evaluate by"),
        Text(r => r.Superior, "上位预案", "Superior plan"),
    ];

    public override async IAsyncEnumerable<PlanRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var (today, ended) = (Today, List?.State is not null);
        var plans =
            from p in ListPlans.Find(db, List!, today).Within(scope.Division)
            where ended || (p.RepealedOn == null && (p.InForceUntil == null || p.InForceUntil > today))
            join s in db.Plans on p.SuperiorId equals s.Id into above
            from s in above.DefaultIfEmpty()
            from place in db.Places.Where(x => x.Division == p.Division && x.ClosedOn == null).Take(1).DefaultIfEmpty()
            orderby p.Division, p.Level, p.Kind, p.Id
            select new
            {
                Plan = p,
                Superior = s == null ? null : s.Title,
                Place = place == null ? null : place.Name,
            };
        await foreach (var line in plans.AsAsyncEnumerable().WithCancellation(ct))
        {
            var p = line.Plan;
            yield return new()
            {
                Division = p.Division,
                Place = line.Place,
                Level = p.Level,
                Kind = p.Kind,
                Hazards = CellList.Join(p.Hazards.Select(h => RegisterWords.Hazards[h])),
                Title = p.Title,
                Enterprise = p.Enterprise?.Name,
                Edition = p.Edition,
                State = p.StateOn(today),
                Number = p.Number,
                IssuedOn = p.IssuedOn,
                FiledOn = p.FiledOn,
                FilingNumber = p.FilingNumber,
                InForceFrom = p.InForceFrom,
                EvaluateBy = p.EvaluateBy,
                Superior = line.Superior,
            };
        }
    }
}
