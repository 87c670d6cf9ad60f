using Platform.Cli.Api;
using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>
/// 目标管理责任书: the superior drafts it, then both sides confirm with their own accounts; where the inferior has none, both sign on paper and
/// the superior uploads the scan.
/// </summary>
internal sealed record SignContract(DateOnly On, Actor Superior, DemoDivision Inferior, Actor? InferiorsOwn, string Title)
    : Step(On, Inferior.Code, Superior)
{
    public override string Doing => "签订责任书";

    private static readonly object[] Targets =
    [
        new
        {
            name = "机构挂牌更名",
            weight = 30,
            measure = "乡镇应急管理所、村（居）应急管理室挂牌运行",
        },
        new
        {
            name = "人员配备",
            weight = 25,
            measure = "在岗人员不少于规定下限",
        },
        new
        {
            name = "“八有”达标",
            weight = 25,
            measure = "经县级核验达标",
        },
        new
        {
            name = "信息员队伍",
            weight = 20,
            measure = "每村灾害信息员 A、B 角到位",
        },
    ];

    public required DivisionCode SuperiorPlace { get; init; }

    /// <summary>Whose name a paper has for the superior.</summary>
    public required Person SuperiorSigner { get; init; }

    /// <summary>Whose name a paper has for the inferior.</summary>
    public required Person InferiorSigner { get; init; }

    public override IEnumerable<Thing> Makes => [Thing.Contract(Inferior.Code)];

    public override IEnumerable<DivisionCode> PlacesWritten => [SuperiorPlace, Inferior.Code];

    public override string Key => $"contract {Inferior.Code}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var pair = (SuperiorPlace, Inferior.Code);
        var contract = await stage.Records.Contracts.FindAsync(pair, ct);
        if (contract is { SignedOn: not null })
        {
            return false;
        }

        var superior = await stage.AsAsync(Superior, ct);
        contract ??= await superior.PostAsync<ContractRecord>(
            StepContext.PathOf(SuperiorPlace, "contracts"),
            new
            {
                inferior = Inferior.Code,
                year = On.Year,
                title = Title,
                targets = Targets,
            },
            stage.KeyOf(this, "draft"),
            ct
        );
        contract = await (
            InferiorsOwn is null ? SignOnPaperAsync(stage, superior, contract, ct) : ConfirmAsync(stage, superior, contract, ct)
        );
        await stage.Records.Contracts.KeepAsync(pair, contract, ct);
        return true;
    }

    private async Task<ContractRecord> ConfirmAsync(StepContext stage, SignedInUser superior, ContractRecord contract, CancellationToken ct)
    {
        var path = StepContext.PathOf(Inferior.Code, $"contracts/{contract.Id}/confirm");
        await superior.PostAsync<ContractRecord>(path, new { side = "superior", on = On }, stage.KeyOf(this, "superior"), ct);
        var inferior = await stage.AsAsync(InferiorsOwn!, ct);
        return await inferior.PostAsync<ContractRecord>(path, new { side = "inferior", on = On }, stage.KeyOf(this, "inferior"), ct);
    }

    private async Task<ContractRecord> SignOnPaperAsync(
        StepContext stage,
        SignedInUser superior,
        ContractRecord contract,
        CancellationToken ct
    )
    {
        var scan = await superior.UploadAsync<FileRecord>(
            StepContext.PathOf(Inferior.Code, "files"),
            new Upload("责任书扫描件.png", "image/png", Picture.Numbered(0)),
            stage.KeyOf(this, "scan"),
            ct
        );
        return await superior.PostAsync<ContractRecord>(
            StepContext.PathOf(Inferior.Code, $"contracts/{contract.Id}/sign-on-paper"),
            new
            {
                fileId = scan.Id,
                on = On,
                superiorSigner = SuperiorSigner.Name,
                inferiorSigner = InferiorSigner.Name,
            },
            stage.KeyOf(this, "paper"),
            ct
        );
    }
}
