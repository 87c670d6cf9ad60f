using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>重点企业 submits its set: overall, special and on-site, filed with the county.</summary>
/// <param name="On">The day of the receipt.</param>
/// <param name="FilingNumber">Of the receipt.</param>
internal sealed record WriteEnterprisePlans(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    Actor Receiver,
    string Enterprise,
    string CreditCode,
    string FilingNumber
) : PlanStep(On, Where, By, "enterprise-overall", "enterprise")
{
    private static readonly string[] Set = ["enterprise-overall", "enterprise-special", "enterprise-on-site"];

    public override string Doing => "编制企业预案";

    public override IEnumerable<Need> Needs =>
        [
            new(Thing.LocalData(Place), PlanProcedure.Begins(On)),
            new(Thing.Plan(Where.Code.County!.Value, "township", "township-overall"), PlanProcedure.Issues(On)),
        ];

    public override string Key => $"enterprise plans {Place} {CreditCode}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var keeper = await stage.AsAsync(By, ct);
        var known = (await keeper.ListAsync<PlanRecord>(Place, "plans?level=enterprise", ct)).FindAll(p => p.EnterpriseName == Enterprise);
        if (known.Exists(p => p.State == "in-force"))
        {
            return false;
        }

        foreach (var key in Set)
        {
            var template = await (this with { Template = key }).TemplateAsync(keeper, ct);
            if (!known.Exists(p => p.Kind == template.Kind))
            {
                await keeper.PostAsync<IgnoredAnswer>(
                    StepContext.PathOf(Place, $"plan-templates/{template.Id}/write"),
                    new { level = Level, enterprise = new { name = Enterprise, creditCode = CreditCode } },
                    stage.KeyOf(this, key),
                    ct
                );
            }
        }

        var written = (await keeper.ListAsync<PlanRecord>(Place, "plans?level=enterprise", ct)).FindAll(p =>
            p.EnterpriseName == Enterprise
        );
        if (written.Exists(p => p.State == "draft"))
        {
            await KeepAsync(keeper, stage, written.Select(p => p.Id), "请细化现场处置步骤", $"{Enterprise[..4]}安〔2026〕{{n}}号", ct);
        }

        await FileAsync(await stage.AsAsync(Receiver, ct), stage, written.Select(p => p.Id), FilingNumber, ct);
        return true;
    }
}
