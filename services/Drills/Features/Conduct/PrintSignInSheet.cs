using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;
using QRCoder;

namespace Drills.Features.Conduct;

/// <summary>The sheet to put up at the venue: what is drilled, and the code to scan; as a page to print, or the code alone as a
/// picture.</summary>
internal static class PrintSignInSheet
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private const int PixelsOfModule = 12;

    public static async Task<ContentHttpResult> HandleAsync(Guid id, HttpContext http, Scope scope, DrillsDb db, CancellationToken ct)
    {
        var (drill, sheet) = await db.SheetOfAsync(scope, id, ct);
        using var code = Code(http, sheet);
        using var svg = new SvgQRCode(code);
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return TypedResults.Content(Page(drill, svg.GetGraphic(8), AddressOf(http, sheet)), "text/html; charset=utf-8", Encoding.UTF8);
    }

    public static async Task<FileContentHttpResult> PictureAsync(Guid id, HttpContext http, Scope scope, DrillsDb db, CancellationToken ct)
    {
        var (_, sheet) = await db.SheetOfAsync(scope, id, ct);
        using var code = Code(http, sheet);
        using var png = new PngByteQRCode(code);
        return TypedResults.File(png.GetGraphic(PixelsOfModule), "image/png");
    }

    private static QRCodeData Code(HttpContext http, SignInSheet sheet) =>
        QRCodeGenerator.GenerateQrCode(AddressOf(http, sheet), QRCodeGenerator.ECCLevel.M);

    private static string AddressOf(HttpContext http, SignInSheet sheet) =>
        $"{http.Request.Scheme}://{http.Request.Host}/attend/{sheet.Code}";

    private static string Page(Drill drill, string code, string address) =>
        $$"""
            <!doctype html><html lang="zh"><meta charset="utf-8"><title>签到 {{Text(drill.Title)}}</title><style>
            @page{size:A4;margin:20mm}body{margin:0;font:16pt/1.5 sans-serif;text-align:center}
            h1{font-size:28pt}svg{width:120mm;height:120mm}small{display:block;font-size:10pt}
            </style><h1>{{Text(drill.Title)}}</h1><p>{{Text(drill.Organizer)}}　{{drill.PlannedOn.ToString(
                "yyyy年M月d日",
                CultureInfo.InvariantCulture
            )}}　{{Text(drill.Venue ?? "")}}</p>
            {{code}}<p>请用手机扫描签到，每人一次。<br>Scan to sign in, each person once.</p><small>{{Text(address)}}</small></html>
            """;

    private static string Text(string text) => Html.Encode(text);
}
