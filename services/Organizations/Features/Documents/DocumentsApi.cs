using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Documents;

/// <summary>政策文件: policy documents, readable by everybody below who issued them.</summary>
internal static class DocumentsApi
{
    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        var documents = app.MapCollection("documents");
        documents.MapGet("/", ListDocuments.Handle).WithName(nameof(ListDocuments));
        documents.MapPost("/", IssueDocument.Handle).WithName(nameof(IssueDocument)).For(Roles.TownshipAndAbove);
        documents.MapRegister<DocumentRegister, DocumentRow>("Documents", Roles.TownshipAndAbove);
        documents.MapGet("/{id:guid}", GetDocument.Handle).WithName(nameof(GetDocument));
        documents.MapGet("/{id:guid}/content", DownloadDocument.Handle).WithName(nameof(DownloadDocument));
        documents.MapPost("/{id:guid}/attach", AttachText.Handle).WithName(nameof(AttachText)).For(Roles.TownshipAndAbove);
        documents.MapPost("/{id:guid}/repeal", RepealDocument.Handle).WithName(nameof(RepealDocument)).For(Roles.TownshipAndAbove);
        documents.MapPost("/{id:guid}/withdraw", WithdrawDocument.Handle).WithName(nameof(WithdrawDocument)).For(Roles.TownshipAndAbove);
    }
}
