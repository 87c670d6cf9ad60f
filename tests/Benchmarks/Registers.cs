using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Messaging;
using Platform.Testing.Services;
using RescueTeams.Data;

namespace Benchmarks;

/// <summary>
/// A sheet of fifteen members imported into registers of different sizes: the time, and its ratio to the same sheet in an empty register.
/// It must stay near one.
/// </summary>
internal static class Registers
{
    private const int SheetRows = 15;
    private const int Repeats = 9;
    private static readonly int[] Sizes = [0, 11_000, 34_000];

    public static async Task MeasureAsync()
    {
        await using var service = new RescueTeamsService();
        await service.InitializeAsync();
        using var county = service.As("county-officer@622921");
        await ImportAsync(county, "teams", "区划代码,队伍层级,队伍名称,组建日期\n622921100,乡镇中队,韩集镇中队,2026-03-01\n");
        var next = await FillAsync(county, first: 0, count: SheetRows); // the first requests compile code and prepare statements
        double? empty = null;
        foreach (var size in Sizes)
        {
            next = await FillAsync(county, next, size - next);
            await service.UntilAsync(db => db.Set<OutboxEvent>().AllAsync(e => e.SentAt != null)); // sending them is not measured
            var times = new List<double>();
            for (var repeat = 0; repeat < Repeats; repeat++)
            {
                var clock = Stopwatch.StartNew();
                next = await FillAsync(county, next, SheetRows);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            var median = times.Order().ElementAt(Repeats / 2);
            empty ??= median;
            Console.WriteLine(
                $"import    {SheetRows} members into {size, 6:n0}   {median, 7:0.0} ms   "
                    + $"ratio to the empty register {median / empty, 5:0.00}"
            );
        }
    }

    private static async Task<int> FillAsync(HttpClient county, int first, int count)
    {
        var end = first + Math.Max(0, count);
        foreach (var members in Enumerable.Range(first, end - first).Chunk(10_000))
        {
            var sheet = new StringBuilder("区划代码,姓名,手机号码,专职,人员来源,入队日期\n");
            foreach (var n in members)
            {
                sheet.Append(CultureInfo.InvariantCulture, $"622921100,队员{n},138{n:00000000},否,民兵预备役,2026-05-01\n");
            }

            await ImportAsync(county, "members", sheet.ToString());
        }

        return end;
    }

    private static async Task ImportAsync(HttpClient county, string register, string sheet)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(sheet));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await county.PostAsync(new Uri($"/v1/divisions/622921/{register}/import", UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
    }

    /// <summary>The service in this process; its database stands for its program.</summary>
    private sealed class RescueTeamsService() : ServiceFixture<RescueTeamsDb, RescueTeamsDb>("rescue-teams")
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSolutionRelativeContentRoot("services/RescueTeams", "Platform.sln"); // its settings, not those beside this program
        }
    }
}
