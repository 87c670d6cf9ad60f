using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Api.Document;
using Platform.Hosting.Access;

namespace Platform.Registers;

/// <summary>The parameter of an import that asks for the sheet back with its wrong cells marked.</summary>
internal sealed class ErrorsInSheet : IQueryMetadata
{
    public string Name => "errors";

    public IReadOnlyList<string> Values { get; } = ["sheet"];

    public string Description =>
        "sheet：有误时返回标出错误单元格的表（422）。 / sheet: a wrong sheet is answered with itself, its wrong cells marked (422).";
}

/// <summary>Maps export, template and import of a register.</summary>
public static class RegisterRoutes
{
    // A browser or script sends an .xls, or a file it does not know, with these types.
    private const string OldExcel = "application/vnd.ms-excel";
    private const string AnyFile = "application/octet-stream";

    /// <summary>
    /// Adds <c>GET export</c>, <c>GET template</c> and <c>POST import</c> to a collection. <paramref name="plural"/> makes the
    /// operations' names: ImportOfficers, ExportOfficers, OfficersTemplate.
    /// </summary>
    /// <returns>The import's route.</returns>
    public static RouteHandlerBuilder MapRegister<TRegister, TRow>(
        this RouteGroupBuilder collection,
        string plural,
        params string[] importers
    )
        where TRegister : Register<TRow>
        where TRow : class, new()
    {
        collection.MapExport<TRegister, TRow>(plural);
        return collection.MapTemplateAndImport<TRegister, TRow>(plural, importers);
    }

    /// <summary>The same; the export takes the filters of the collection's list.</summary>
    public static RouteHandlerBuilder MapRegister<TRegister, TRow, TList>(
        this RouteGroupBuilder collection,
        string plural,
        params string[] importers
    )
        where TRegister : Register<TRow>, IListed<TList>
        where TRow : class, new()
        where TList : class
    {
        collection.MapExport<TRegister, TRow, TList>(plural);
        return collection.MapTemplateAndImport<TRegister, TRow>(plural, importers);
    }

    /// <summary>Adds <c>GET export</c> alone, which takes the filters of the collection's list.</summary>
    public static void MapExport<TRegister, TRow, TList>(this RouteGroupBuilder collection, string plural)
        where TRegister : Register<TRow>, IListed<TList>
        where TRow : class, new()
        where TList : class =>
        collection
            .MapGet("/export", ListedExport<TRegister, TRow, TList>())
            .WithName($"Export{plural}")
            .Produces(200, null, ExcelFile.ContentType, ExportRegister.Csv);

    // The analyzer of route handlers fails on a request of a generic type that it sees in the mapping.
    private static Delegate ListedExport<TRegister, TRow, TList>()
        where TRegister : Register<TRow>, IListed<TList>
        where TRow : class, new()
        where TList : class => ExportRegister.ListedAsync<TRegister, TRow, TList>;

    private static RouteHandlerBuilder MapTemplateAndImport<TRegister, TRow>(
        this RouteGroupBuilder collection,
        string plural,
        string[] importers
    )
        where TRegister : Register<TRow>
        where TRow : class, new()
    {
        collection
            .MapGet("/template", ExportRegister.TemplateAsync<TRegister, TRow>)
            .WithName($"{plural}Template")
            .Produces(200, contentType: ExcelFile.ContentType);
        return collection
            .MapPost("/import", ImportRegister.HandleAsync<TRegister, TRow>)
            .WithName($"Import{plural}")
            .For(importers)
            .Accepts<IFormFile>("multipart/form-data", ExportRegister.Csv, ExcelFile.ContentType, OldExcel, AnyFile)
            .Produces<ImportResult>()
            .WithMetadata(new ErrorsInSheet())
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Adds <c>GET export</c> alone: a register that is not kept in Excel still goes out.</summary>
    public static void MapExport<TRegister, TRow>(this RouteGroupBuilder collection, string plural)
        where TRegister : Register<TRow>
        where TRow : class, new() =>
        collection
            .MapGet("/export", ExportRegister.HandleAsync<TRegister, TRow>)
            .WithName($"Export{plural}")
            .Produces(200, null, ExcelFile.ContentType, ExportRegister.Csv);
}
