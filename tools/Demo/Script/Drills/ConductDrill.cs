using Platform.Core;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>
/// A county's flood drill from the plan to the last corrective action: exercised by the plan in force, injects, timeline, evaluation by the
/// plan's own actions, findings; recorded afterwards with the actual times.
/// </summary>
/// <param name="Closes">Whether its corrective action is done by now; else it is open, and overdue.</param>
internal sealed record ConductDrill(DateOnly On, DemoDivision Where, Actor By, bool RevisesPlan, bool Closes) : Step(On, Where.Code, By)
{
    public override string Doing => "组织并评估演练";

    public override IEnumerable<Need> Needs => [Needed(Thing.Plan(Place, "county", "special-flood-drought"))];

    public override string Key => $"hold drill {Place}";

    private string Title => $"{Where.Short()}防汛抗洪抢险综合演练";

    private DateTimeOffset At(int minute) => BusinessTime.StartOf(On).AddHours(9).AddMinutes(minute);

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var officer = await stage.AsAsync(By, ct);
        var drill = (
            await officer.ListAsync<DrillRecord>(Place, $"drills?hazard=flood-drought&from={On:yyyy-MM-dd}&to={On:yyyy-MM-dd}", ct)
        ).Find(d => d.Title == Title);
        if (drill is { State: "closed" } || (drill is { State: "evaluated" } && !Closes))
        {
            return false;
        }

        drill ??= await PlanAsync(stage, officer, ct);
        var path = StepContext.PathOf(Place, $"drills/{drill.Id}");
        Task<T> PostAsync<T>(string action, object body) => officer.PostAsync<T>($"{path}/{action}", body, stage.KeyOf(this, action), ct);
        drill = drill.State == "planned" ? await PostAsync<DrillRecord>("prepare", new { on = On.Earlier(2) }) : drill;
        drill = drill.State == "prepared" ? await PostAsync<DrillRecord>("start", new { at = At(0) }) : drill;
        if (drill.State == "under-way")
        {
            await PostAsync<List<RecordReference>>("timeline", new { entries = Timeline(drill) });
            drill = await PostAsync<DrillRecord>(
                "end",
                new
                {
                    people = 120,
                    at = At(150),
                    summary = "按预案组织了预警、会商、转移、抢险和安置。",
                }
            );
        }

        drill = drill.State == "held" ? await EvaluateAsync(stage, officer, drill, path, ct) : drill;
        return Closes ? await CloseAsync(officer, stage, drill, path, ct) : drill.State == "evaluated";
    }

    private async Task<DrillRecord> PlanAsync(StepContext stage, SignedInUser officer, CancellationToken ct)
    {
        var plan = (
            await officer.ListAsync<PlanRecord>(Place, "plans?level=county&kind=special&hazard=flood-drought&state=in-force", ct)
        ).FirstOrDefault();
        return await officer.PostAsync<DrillRecord>(
            StepContext.PathOf(Place, "drills"),
            new
            {
                drill = new
                {
                    title = Title,
                    organizerKind = "government",
                    organizer = $"{Where.Short()}应急管理局",
                    form = "live",
                    extent = "full",
                    content = "comprehensive",
                    hazard = "flood-drought",
                    planId = plan?.Id,
                    institutions = new[] { "水务局", "气象局", "卫生健康局", "消防救援大队" },
                    observers = new[] { "各乡镇（街道）分管负责人" },
                    venue = $"{Where.Short()}河滩公园",
                    scenario = "上游三小时降雨八十毫米，河道水位超过保证水位，沿河两个村须转移群众。",
                },
                plannedOn = On,
            },
            stage.KeyOf(this, "plan"),
            ct
        );
    }

    // The last action was forgotten, the one before came late, all others in time.
    private List<object> Timeline(DrillRecord drill)
    {
        var actions = drill.PlanSnapshot?.Actions ?? [];
        var entries = new List<object> { new { at = At(0), text = "总指挥宣布演练开始" } };
        foreach (var (index, action) in actions.SkipLast(1).Index())
        {
            var late = index == actions.Count - 2;
            entries.Add(
                new
                {
                    at = At(Math.Min(140, late ? action.WithinMinutes + 10 : Math.Max(1, action.WithinMinutes * 3 / 4))),
                    text = $"完成：{action.Text[..Math.Min(40, action.Text.Length)]}",
                    action = action.Number,
                }
            );
        }

        return entries;
    }

    private async Task<DrillRecord> EvaluateAsync(
        StepContext stage,
        SignedInUser officer,
        DrillRecord drill,
        string path,
        CancellationToken ct
    )
    {
        var dice = stage.Setting.Chance($"evaluation {Place}");
        var headings =
            (drill.PlanSnapshot?.Actions.Count ?? 0) > 0
                ? new[] { "plan-fitness", "coordination", "people", "equipment" }
                : ["execution", "plan-fitness", "coordination", "people", "equipment"];
        await officer.PostAsync<RecordReference>(
            $"{path}/evaluate",
            new
            {
                evaluators = new[]
                {
                    stage.Setting.Person(stage.Setting.City.City, 15).Name,
                    $"{stage.Setting.City.City.Name}应急管理局演练评估组",
                },
                scores = headings.Select(heading => new { heading, score = 78 + dice.Next(20) }),
                conclusion = "响应及时，转移有序；通讯保障和信息报送需要加强。",
                on = On.Later(3),
            },
            stage.KeyOf(this, "evaluate"),
            ct
        );
        await officer.PostAsync<RecordReference>(
            $"{path}/findings",
            new
            {
                heading = "coordination",
                text = "公网中断后没有备用通讯手段，两个村的转移指令晚到",
                action = "为沿河村配发卫星电话或对讲机，并写入预案",
                owner = new { post = $"{Where.Short()}应急管理局副局长" },
                due = On.AddDays(45),
                revisePlan = RevisesPlan && drill.PlanSnapshot is not null,
                on = On.Later(3),
            },
            stage.KeyOf(this, "finding"),
            ct
        );
        return drill with { State = "evaluated" };
    }

    private async Task<bool> CloseAsync(SignedInUser officer, StepContext stage, DrillRecord drill, string path, CancellationToken ct)
    {
        foreach (var finding in await officer.ListAsync<FindingRecord>(Place, $"drills/findings?open=true&drillId={drill.Id}", ct))
        {
            var at = StepContext.PathOf(Place, $"drills/findings/{finding.Id}");
            if (finding.State == "open")
            {
                await officer.PostAsync<RecordReference>(
                    $"{at}/report",
                    new
                    {
                        note = "对讲机已配发到村",
                        done = true,
                        on = On.Later(21),
                    },
                    stage.KeyOf(this, "report"),
                    ct
                );
            }

            await officer.PostAsync<RecordReference>(
                $"{at}/close",
                new { note = "现场核实，可以使用", on = On.Later(25) },
                stage.KeyOf(this, "close finding"),
                ct
            );
        }

        await officer.PostAsync<RecordReference>($"{path}/close", new { on = On.Later(26) }, stage.KeyOf(this, "close"), ct);
        return true;
    }
}

/// <summary>A drill, as far as the story looks at it.</summary>
internal sealed record DrillRecord(Guid Id, string Title, string State, PlanSnapshotRecord? PlanSnapshot);

/// <summary>What the plan exercised said.</summary>
internal sealed record PlanSnapshotRecord(IReadOnlyList<PlannedActionRecord> Actions);

/// <summary>An action of the plan.</summary>
internal sealed record PlannedActionRecord(string Number, string Text, int WithinMinutes);

/// <summary>A finding, as far as the story looks at it.</summary>
internal sealed record FindingRecord(Guid Id, string State);
