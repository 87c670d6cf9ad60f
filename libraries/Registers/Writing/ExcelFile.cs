using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Platform.Registers;

/// <summary>Answers with a workbook, or another form of a sheet, from a stream, which it closes.</summary>
internal sealed class ExcelFile(
    Stream content,
    string title,
    int status = StatusCodes.Status200OK,
    string contentType = ExcelFile.ContentType
) : IResult
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var file = content;
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = file.Length - file.Position;
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(title + (contentType == ContentType ? ".xlsx" : ".csv"));
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
