using Platform.Cli.Api;
using Platform.Demo.Paper;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>政策文件, with its text attached.</summary>
internal sealed record IssueDocument(DateOnly On, DemoDivision Where, Actor By, string Title, string Number, string Issuer, string Category)
    : Step(On, Where.Code, By)
{
    public override string Doing => "印发文件";

    public override IEnumerable<Thing> Makes => [Thing.Document(Number)];

    public override string Key => $"document {Place} {On:MMdd}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var known = (Place, Title);
        if (await stage.Records.Documents.FindAsync(known, ct) is not null)
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        var text = PlainWordDocument.Of(Title, Number, $"{Issuer} {On:yyyy年M月d日}", "（演示数据：本文件为演示平台功能而生成。）");
        var file = await performer.UploadAsync<FileRecord>(
            StepContext.PathOf(Place, "files"),
            new Upload($"{Title}.docx", PlainWordDocument.MediaType, text),
            stage.KeyOf(this, "text"),
            ct
        );
        var document = await performer.PostAsync<DocumentRecord>(
            StepContext.PathOf(Place, "documents"),
            new
            {
                title = Title,
                number = Number,
                issuer = Issuer,
                category = Category,
                issuedOn = On,
                fileId = file.Id,
            },
            stage.KeyOf(this, "issue"),
            ct
        );
        await stage.Records.Documents.KeepAsync(known, document, ct);
        return true;
    }
}
