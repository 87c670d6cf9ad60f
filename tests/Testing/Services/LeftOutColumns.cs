using System.Net;
using Shouldly;

namespace Platform.Testing.Services;

/// <summary>A register's own export, imported again with each of its columns left out.</summary>
public static class LeftOutColumns
{
    /// <summary>Nothing changes, or the sheet is refused because without the column a row can't say what it means.</summary>
    /// <param name="caller">Who may import.</param>
    /// <param name="collection">The path of the register.</param>
    /// <returns>The headings without which the sheet was refused.</returns>
    public static async Task<List<string>> EachLeftOutAsync(this HttpClient caller, string collection)
    {
        var before = await ExportAsync(caller, collection);
        before.Count.ShouldBeGreaterThan(1, "the register holds nothing");
        using var template = await caller.GetAsync(collection + "/template");
        var required = Workbooks
            .Read(await template.Content.ReadAsByteArrayAsync(), sheet: 1)
            .Where(r => r[1].Length > 0)
            .Select(r => r[0])
            .ToHashSet();
        var refused = new List<string>();
        for (var column = 0; column < before[0].Length; column++)
        {
            if (required.Contains(before[0][column]))
            {
                continue;
            }

            object?[][] rows =
            [
                .. before.Select(r => r.Where((_, i) => i != column).Select(object? (c) => c.Length == 0 ? null : c).ToArray()),
            ];
            using var sheet = new ByteArrayContent(await Workbooks.WriteAsync(rows));
            using var answer = await caller.PostAsync(collection + "/import", sheet);
            var said = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity);
            if (answer.StatusCode == HttpStatusCode.UnprocessableEntity)
            {
                refused.Add(before[0][column]);
            }
            else
            {
                said.ShouldContain($"\"counts\":{{\"unchanged\":{before.Count - 1}}}", customMessage: before[0][column]);
            }

            Text(await ExportAsync(caller, collection)).ShouldBe(Text(before), before[0][column]);
        }

        return refused;
    }

    private static async Task<List<string[]>> ExportAsync(HttpClient caller, string collection)
    {
        using var answer = await caller.GetAsync(collection + "/export");
        return Workbooks.Read(await answer.Content.ReadAsByteArrayAsync());
    }

    private static string Text(List<string[]> rows) => string.Join('\n', rows.Select(r => string.Join('|', r)));
}
