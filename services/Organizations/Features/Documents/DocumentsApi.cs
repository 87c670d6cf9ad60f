using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Documents;

/// <summary>政策文件: policy documents, readable by the issuer and every place below.</summary>
internal static class DocumentsApi
{
    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        var documents = app.MapCollection("documents").OpenToOutsiders();
        documents.MapGet("/", ListDocuments.HandleAsync).WithName(nameof(ListDocuments));
        documents.MapPost("/", IssueDocument.HandleAsync).WithName(nameof(IssueDocument)).For(Roles.TownshipAndAbove).AnsweredByAUser();
        documents.MapRegister<DocumentRegister, DocumentRow, ListDocumentsRequest>("Documents", Roles.TownshipAndAbove).AnsweredByAUser();
        documents.MapGet("/{id:guid}", GetDocument.HandleAsync).WithName(nameof(GetDocument));
        documents.MapGet("/{id:guid}/content", DownloadDocument.HandleAsync).WithName(nameof(DownloadDocument));
        documents.MapPost("/{id:guid}/attach", AttachText.HandleAsync).WithName(nameof(AttachText)).For(Roles.TownshipAndAbove);
        documents
            .MapPost("/{id:guid}/repeal", RepealDocument.HandleAsync)
            .WithName(nameof(RepealDocument))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        documents
            .MapPost("/{id:guid}/withdraw", WithdrawDocument.HandleAsync)
            .WithName(nameof(WithdrawDocument))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
    }
}
