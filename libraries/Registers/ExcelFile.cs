using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Platform.Registers;

/// <summary>Answers with a workbook from a stream, which it closes.</summary>
internal sealed class ExcelFile(Stream content, string title, int status = StatusCodes.Status200OK) : IResult
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var file = content;
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = file.Length - file.Position;
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(title + ".xlsx");
        response.Headers.ContentDisposition = name.ToString();
        await file.CopyToAsync(response.Body, httpContext.RequestAborted);
    }

    /// <summary>A temporary file that is deleted when it is closed: a big workbook is never held in memory.</summary>
    public static FileStream Temporary() =>
        new(
            Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
}
