namespace Platform.Cli.Api;

/// <summary>A file on its way to the platform.</summary>
internal sealed record Upload(string Name, string MediaType, byte[] Content)
{
    public static Upload Workbook(string name, byte[] content) =>
        new(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content);
}
