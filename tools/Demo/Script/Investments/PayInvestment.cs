using Platform.Cli.Api;
using Platform.Demo.Paper;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>付款, with the scan of its voucher.</summary>
/// <param name="Amount">Yuan.</param>
internal sealed record PayInvestment(DateOnly On, DemoDivision Where, Actor By, string Name, decimal Amount, string Payee, string Voucher)
    : InvestmentStep(On, Where, By, Name)
{
    public override string Doing => "项目付款";

    public override string Key => $"investment pay {Place} {On:MMdd} {Amount:0}";

    protected override bool IsDone(InvestmentRecord investment) => investment.Payments.Any(p => p.Voucher == Voucher && p.Amount == Amount);

    protected override async Task<bool> DoAsync(StepContext stage, SignedInUser performer, string path, CancellationToken ct)
    {
        var scan = PlainWordDocument.Of(
            "付款凭证",
            Voucher,
            $"{Where.Name}应急管理局 {On:yyyy年M月d日}",
            $"向{Payee}支付“{Name}”款项 {Amount:0.00} 元。（演示数据）"
        );
        var file = await performer.UploadAsync<FileRecord>(
            StepContext.PathOf(Place, "files"),
            new Upload($"付款凭证 {Voucher}.docx", PlainWordDocument.MediaType, scan),
            stage.KeyOf(this, "scan"),
            ct
        );
        await performer.PostAsync<InvestmentRecord>(
            $"{path}/pay",
            new
            {
                on = On,
                amount = Amount,
                payee = Payee,
                voucher = Voucher,
                fileId = file.Id,
            },
            stage.KeyOf(this, "pay"),
            ct
        );
        return true;
    }
}
