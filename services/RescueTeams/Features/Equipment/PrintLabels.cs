using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
using QRCoder;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>A sheet of labels to print on A4: name, number, place and a QR code with the address of the record's page.</summary>
internal static class PrintLabels
{
    private const int Most = 600;

    public static async Task<ContentHttpResult> HandleAsync(
        [AsParameters] ListEquipmentRequest request,
        HttpContext http,
        Scope scope,
        RescueTeamsDb db,
        CancellationToken ct
    )
    {
        var items = await db.Find(scope.Division, request).OrderBy(e => e.Division).ThenBy(e => e.Id).Take(Most + 1).ToListAsync(ct);
        if (items.Count > Most)
        {
            throw EquipmentErrors.LabelsTooMany.Because(Most);
        }

        var ids = items.ConvertAll(i => i.TeamId);
        var owners = await db.Teams.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, ct);
        var address = $"{http.Request.Scheme}://{http.Request.Host}";
        // The sheet carries its own style, so that it can be saved and printed anywhere; it runs nothing and loads nothing.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return TypedResults.Content(Sheet(items, owners, address), "text/html; charset=utf-8", Encoding.UTF8);
    }

    private static string Sheet(List<Domain.Equipment> items, Dictionary<Guid, string> owners, string address)
    {
        var html = new StringBuilder(
            """
            <!doctype html><html lang="zh"><meta charset="utf-8"><title>装备标签</title><style>
            @page{size:A4;margin:10mm}body{margin:0;font:9pt/1.3 sans-serif;display:grid;grid-template-columns:repeat(3,1fr);gap:3mm}
            div{border:.3mm solid #000;padding:2mm;display:flex;gap:2mm;
            height:28mm;box-sizing:border-box;overflow:hidden;break-inside:avoid}
            svg{width:24mm;height:24mm;flex:none}b{display:block}small{display:block}
            </style>
            """
        );
        foreach (var item in items)
        {
            var owner = item.TeamId is { } team ? owners.GetValueOrDefault(team) : null;
            html.Append("<div>")
                .Append(Code(address + EquipmentView.LabelOf(item)))
                .Append("<span><b>")
                .Append(Text(item.Name))
                .Append("</b>")
                .Append(Line($"{item.Present} {EquipmentView.UnitOf(item.Class)}　{item.Model}"))
                .Append(Line(item.Number))
                .Append(Line(owner))
                .Append(Line(item.Location))
                .Append(Line($"{item.Category}　{item.Id.ToString()[^8..]}"))
                .Append("</span></div>");
        }

        return html.Append("</html>").ToString();
    }

    private static string Line(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"<small>{Text(text)}</small>";

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private static string Code(string content)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(2);
    }
}
