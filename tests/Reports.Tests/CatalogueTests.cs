using Reports.Domain.Catalogue;

namespace Reports.Tests;

public sealed class CatalogueTests
{
    internal static readonly string Json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalogue", "figures.json"));

    internal static readonly FigureCatalogue Catalogue = FigureCatalogue.Read(Json);

    [Fact]
    public void The_catalogue_defines_every_figure_of_the_work_report()
    {
        string[] expected =
        [
            .. Enumerable.Range(1, 36).Select(n => $"N{n:00}"),
            .. Enumerable.Range(1, 11).Select(n => $"D{n:00}"),
            .. Enumerable.Range(1, 20).Select(n => $"T{n:00}"),
            .. Enumerable.Range(1, 20).Select(n => $"I-{n:00}"),
        ];
        Catalogue.Figures.Select(f => f.Id).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Each_of_the_92_slots_is_filled_by_one_figure()
    {
        Catalogue.Slots.Keys.Order().ShouldBe(Enumerable.Range(1, 92));
        Count("N").ShouldBe(36);
        Count("D").ShouldBe(11);
        Count("T").ShouldBe(45);

        int Count(string family) => Catalogue.Slots.Values.Count(s => s.Figure.Id.StartsWith(family, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"placeholders\": [18]", "\"placeholders\": [19]", "Slots")]
    [InlineData("\"id\": \"N02\"", "\"id\": \"N01\"", "N01: defined 2 times")]
    [InlineData("\"source\": \"drills\"", "\"source\": \"nobody\"", "no service nobody")]
    [InlineData("\"figures\": [\"N08\"", "\"figures\": [\"N99\"", "no figure N99")]
    public void A_catalogue_with_a_fault_does_not_start(string right, string wrong, string fault) =>
        Should
            .Throw<InvalidDataException>(() => FigureCatalogue.Read(Json.Replace(right, wrong, StringComparison.Ordinal)))
            .Message.ShouldContain(fault);

    [Fact]
    public void An_unknown_member_is_a_fault() =>
        Should.Throw<System.Text.Json.JsonException>(() =>
            FigureCatalogue.Read(Json.Replace("\"unit\"", "\"units\"", StringComparison.Ordinal))
        );

    [Fact]
    public void Units_distinguish_times_visits_vehicles_and_pieces()
    {
        Unit("N16").ShouldBe("次");
        Unit("N17").ShouldBe("场次");
        Unit("N26").ShouldBe("家次");
        Unit("N21").ShouldBe("辆（台）");
        Unit("N22").ShouldBe("件");
        Unit("N20").ShouldBe("元");
        Catalogue["N20"].TextUnit.ShouldBe("万元");
        Unit("N32").ShouldBe("起");
        Unit("N34").ShouldBe("人");

        static string Unit(string id) => Catalogue[id].Unit;
    }

    [Fact]
    public void Merged_kinds_count_both_kinds_and_drills_leave_out_village_teams()
    {
        Catalogue["N13"].Measure!.Where["kind"].ShouldBe(["earthquake-reporter", "macro-observer"]);
        Catalogue["N15"].Measure!.Where["kind"].ShouldBe(["forest-ranger", "grassland-warden"]);
        Catalogue["N25"].Measure!.Where["organizer"].ShouldBe(["city", "county", "township"]);
        Catalogue["N20"].Measure!.Where["category"].ShouldBe(["vehicles-machines", "gear"]);
    }

    [Fact]
    public void The_page_for_users_says_what_the_catalogue_says()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "figures.md"));
        Catalogue.Figures.ShouldAllBe(f =>
            page.Contains($"| {f.Id} | {f.Zh} | {f.En} |", StringComparison.Ordinal)
            && page.Contains(f.Definition, StringComparison.Ordinal)
        );
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Platform.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
