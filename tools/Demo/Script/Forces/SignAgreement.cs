using Platform.Cli;
using Platform.Cli.Api;
using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>合作协议: the bureau drafts it; both sides sign with accounts of their own, each at its own place, or on paper.</summary>
internal sealed record SignAgreement(
    DateOnly On,
    DemoForce Force,
    DemoDivision Bureau,
    Actor Officer,
    IReadOnlyList<string> Disasters,
    DateOnly From,
    DateOnly To,
    bool OnPaper
) : Step(On, Bureau.Code, Officer)
{
    /// <summary>The force may be another county's.</summary>
    public override DivisionCode Reach => Place.City!.Value;

    public override string Doing => "签订合作协议";

    public override IEnumerable<Need> Needs => [Needed(Thing.VerifiedForce(Force.Number))];

    public override string Key => $"agreement {Bureau.Code} {Force.Number}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var force =
            await stage.Records.Forces.FindAsync((Force.Place.Code, Force.Name), ct)
            ?? throw new CliException($"{Force.Name} 尚未登记。The force is not registered.");
        var known = (Place, force.Id);
        var agreement = await stage.Records.Agreements.FindAsync(known, ct);
        if (agreement is { SignedOn: not null })
        {
            return false;
        }

        var officer = await stage.AsAsync(By, ct);
        agreement ??= await officer.PostAsync<AgreementRecord>(
            StepContext.PathOf(Place, "agreements"),
            new
            {
                forceId = force.Id,
                terms = new
                {
                    number = $"{stage.Setting.Sign(Bureau)}应急协〔2026〕{Force.Number}号",
                    disasters = Disasters,
                    responseMinutes = 30,
                    costs = new
                    {
                        text = "油料、食宿、器材损耗由调用方据实承担，误工每人每日 200 元",
                        personDay = 200,
                        limit = 50000,
                    },
                    from = From,
                    to = To,
                },
            },
            stage.KeyOf(this, "draft"),
            ct
        );
        agreement = await (OnPaper ? SignOnPaperAsync(stage, officer, agreement, ct) : ConfirmAsync(stage, officer, agreement, ct));
        await stage.Records.Agreements.KeepAsync(known, agreement, ct);
        return true;
    }

    private async Task<AgreementRecord> ConfirmAsync(
        StepContext stage,
        SignedInUser officer,
        AgreementRecord agreement,
        CancellationToken ct
    )
    {
        await officer.PostAsync<AgreementRecord>(
            StepContext.PathOf(Place, $"agreements/{agreement.Id}/confirm"),
            new { side = "bureau", on = On },
            stage.KeyOf(this, "bureau"),
            ct
        );
        var leader = await stage.AsAsync(Force.Leader, ct);
        return await leader.PostAsync<AgreementRecord>(
            StepContext.PathOf(Force.Place.Code, $"agreements/{agreement.Id}/confirm"),
            new { side = "force", on = On },
            stage.KeyOf(this, "force"),
            ct
        );
    }

    private async Task<AgreementRecord> SignOnPaperAsync(
        StepContext stage,
        SignedInUser officer,
        AgreementRecord agreement,
        CancellationToken ct
    )
    {
        var scan = await officer.UploadAsync<FileRecord>(
            StepContext.PathOf(Place, "force-files"),
            new Upload("合作协议扫描件.png", "image/png", Picture.Numbered(Force.Number)),
            stage.KeyOf(this, "scan"),
            ct
        );
        return await officer.PostAsync<AgreementRecord>(
            StepContext.PathOf(Place, $"agreements/{agreement.Id}/sign-on-paper"),
            new { fileId = scan.Id, on = On },
            stage.KeyOf(this, "paper"),
            ct
        );
    }
}
