using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Api.Document;
using Platform.Core;
using Platform.Core.Files;
using Platform.Hosting;
using Platform.Hosting.Access;

namespace Platform.Records.Files;

/// <summary>文件: photos and documents that evidence and attachments refer to.</summary>
public static class FilesApi
{
    /// <summary>Keeps uploads in the folder <c>Platform:Files</c>; those that <paramref name="unreferred"/> finds are swept after a
    /// day.</summary>
    public static void AddFiles<TDb>(this IServiceCollection services, Func<TDb, IQueryable<StoredFile>> unreferred)
        where TDb : DbContext =>
        services
            .AddSingleton<FileStore>()
            .AddSingleton<Func<DbContext, IQueryable<StoredFile>>>(db => unreferred((TDb)db))
            .AddSingleton<RemoveUnusedFilesJob>()
            .AddHostedService(p => p.GetRequiredService<RemoveUnusedFilesJob>())
            .AddSingleton<FilesOfOtherCells>()
            .AddHostedService<FetchWantedFilesJob>();

    /// <summary>Maps the collection; its name must be one of the service's own, because the gateway finds the service by it.</summary>
    public static void MapFiles(this IEndpointRouteBuilder app, string collection)
    {
        var files = app.MapCollection(collection);
        files
            .MapPost("/", UploadFile.HandleAsync)
            .WithName(nameof(UploadFile))
            .For(Roles.VillageAndAbove)
            .WithMetadata(new NameOfRawBody())
            .WithMetadata(new RequestSizeLimitAttribute(StoredFile.MaxSize + (1024 * 1024))) // room for the multipart frame
            .Accepts<IFormFile>("multipart/form-data", "application/octet-stream")
            .DisableAntiforgery();
        files.MapGet("/{id:guid}", GetFile.HandleAsync).WithName(nameof(GetFile));
        files.MapGet("/{id:guid}/content", DownloadFile.HandleAsync).WithName(nameof(DownloadFile));
        app.MapPeerService<FilesForPeers>();
    }
}

/// <summary>The parameter that names a file sent as the body itself.</summary>
internal sealed class NameOfRawBody : IQueryMetadata
{
    public string Name => "name";

    public IReadOnlyList<string> Values { get; } = [];

    public string Description => "文件名，仅用于直接以请求体上传。 / Name of the file, where the file is the body itself.";
}
