using Microsoft.AspNetCore.Mvc;
using Organizations.Domain;
using Platform.Core;
using Platform.ServiceDefaults.Access;

namespace Organizations.Features.Files;

/// <summary>文件: photos and documents that evidence and attachments refer to.</summary>
internal static class FilesApi
{
    public static void AddFiles(this IServiceCollection services) => services
        .AddSingleton<FileStore>().AddSingleton<UnusedFiles>().AddHostedService(p => p.GetRequiredService<UnusedFiles>());

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        var files = app.MapCollection("files");
        files.MapPost("/", UploadFile.Handle).WithName(nameof(UploadFile)).For(Roles.VillageAndAbove)
            .WithMetadata(new RequestSizeLimitAttribute(StoredFile.MaxSize + (1024 * 1024))) // room for the multipart frame
            .Accepts<IFormFile>("multipart/form-data", "application/octet-stream").DisableAntiforgery();
        files.MapGet("/{id:guid}", GetFile.Handle).WithName(nameof(GetFile));
        files.MapGet("/{id:guid}/content", DownloadFile.Handle).WithName(nameof(DownloadFile));
    }
}
