using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>年度演练计划 of a place, drafted and approved; the drills imported later are matched with its lines.</summary>
internal sealed record ApproveProgramme(DateOnly On, DemoDivision Where, Actor By, Actor Head, IReadOnlyList<ProgrammeLine> Lines)
    : Step(On, Where.Code, By)
{
    public override string Doing => "批准年度演练计划";

    public override string Key => $"drill programme {Place}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var drafter = await stage.AsAsync(By, ct);
        var programme = (await drafter.ListAsync<ProgrammeRecord>(Place, $"programmes?year={Year.Number}", ct)).Find(p =>
            p.Division == Place
        );
        if (programme is { State: "approved" })
        {
            return false;
        }

        var items = Lines.Select(l => new
        {
            l.Month,
            title = $"{Where.Short()}{l.Title}演练",
            l.Hazard,
            form = "live",
            extent = "full",
            content = "comprehensive",
        });
        programme ??= await drafter.PostAsync<ProgrammeRecord>(
            StepContext.PathOf(Place, "programmes"),
            new { year = Year.Number, items },
            stage.KeyOf(this, "draft"),
            ct
        );
        var head = await stage.AsAsync(Head, ct);
        await head.PostAsync<ProgrammeRecord>(
            StepContext.PathOf(Place, $"programmes/{programme.Id}/approve"),
            new { on = On },
            stage.KeyOf(this, "approve"),
            ct
        );
        return true;
    }
}

/// <summary>A drill meant for a month.</summary>
internal sealed record ProgrammeLine(int Month, string Hazard, string Title);

/// <summary>A programme, as far as the story looks at it.</summary>
internal sealed record ProgrammeRecord(Guid Id, Core.DivisionCode Division, string State);
