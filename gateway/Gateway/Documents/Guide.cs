using System.Text.Json.Nodes;
using Gateway.Pages;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gateway.Documents;

/// <summary>The getting-started of the API at <c>/docs/guide</c>: the project's own <c>docs/api.md</c>, and all error codes.</summary>
internal static class Guide
{
    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
    private static readonly Dictionary<bool, Lazy<string>> Text = new()
    {
        [true] = new(() => Render("api.md")),
        [false] = new(() => Render("api.zh-CN.md")),
    };

    public static void MapGuide(this IEndpointRouteBuilder app) =>
        app.MapGet("/docs/guide", ShowAsync).WithMetadata(new Limits.Bucket(Limits.Buckets.Api)).ExcludeFromDescription();

    private static async Task<RazorComponentResult<GuidePage>> ShowAsync(ServiceDocuments documents, CancellationToken ct)
    {
        var whole = await documents.MergedAsync(ct) is { } json ? JsonNode.Parse(json) : null;
        var codes = (whole?[Platform.Api.Document.ApiDocument.ErrorCodes] as JsonArray ?? [])
            .Select(error => ((string)error!["code"]!, Wording.Say((string)error["zh"]!, (string)error["en"]!)))
            .ToList();
        return new(new { Text = Text[Wording.English].Value, Codes = (IReadOnlyList<(string, string)>)codes });
    }

    private static string Render(string name)
    {
        using var stream = typeof(Guide).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var document = Markdown.Parse(reader.ReadToEnd(), Tables);

        // The links of the repository lead from one language to the other; here the page follows the reader's.
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url?.EndsWith(".md", StringComparison.Ordinal) == true))
        {
            link.Url = name == "api.md" ? "/account/language/zh?back=/docs/guide" : "/account/language/en?back=/docs/guide";
        }

        return document.ToHtml(Tables);
    }
}
