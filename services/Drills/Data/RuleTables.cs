using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;

namespace Drills.Data;

internal sealed class IntervalRuleTable : IEntityTypeConfiguration<IntervalRule>
{
    private const string Seed = "市应急管理局部署：各乡村应急救援队每年至少开展一次应急演练";
    private const string Accidents = "生产安全事故应急条例（国务院令第708号）第八条";
    private const string Plans = "突发事件应急预案管理办法（国办发〔2024〕5号）";
    private const string Enterprises = "生产安全事故应急预案管理办法（应急管理部令第2号）第三十三条";

    private static readonly Hazard[] Accident =
    [
        Hazard.ProductionSafety,
        Hazard.Fire,
        Hazard.HighRiseFire,
        Hazard.HazardousChemicals,
        Hazard.Mine,
        Hazard.Construction,
        Hazard.RoadTraffic,
        Hazard.WaterAccident,
        Hazard.CrowdedPlace,
    ];

    public void Configure(EntityTypeBuilder<IntervalRule> builder)
    {
        builder.ToTable("interval_rules");
        builder.OpenToAllPlaces(); // a county must see the rule its city set
        builder
            .HasIndex(r => new
            {
                r.Division,
                r.Duty,
                r.ValidFrom,
            })
            .IsUnique();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.Hazards).HasJson();
        builder.HasData(
            Rule(1, DrillDuty.VillageTeam, 1, IntervalUnit.CalendarYear, [], new(2026, 1, 1), Seed),
            Rule(2, DrillDuty.TownshipSquadron, 1, IntervalUnit.CalendarYear, [], new(2026, 1, 1), Seed),
            Rule(3, DrillDuty.TownshipGovernment, 24, IntervalUnit.Month, Accident, new(2019, 4, 1), Accidents),
            Rule(4, DrillDuty.CountyGovernment, 24, IntervalUnit.Month, Accident, new(2019, 4, 1), Accidents),
            Rule(5, DrillDuty.CityGovernment, 24, IntervalUnit.Month, Accident, new(2019, 4, 1), Accidents),
            Rule(6, DrillDuty.SpecialPlan, 36, IntervalUnit.Month, [], new(2024, 1, 31), Plans),
            Rule(7, DrillDuty.DepartmentPlan, 36, IntervalUnit.Month, [], new(2024, 1, 31), Plans),
            Rule(8, DrillDuty.EnterprisePlan, 12, IntervalUnit.Month, [], new(2019, 9, 1), Enterprises),
            Rule(9, DrillDuty.OnSitePlan, 6, IntervalUnit.Month, [], new(2019, 9, 1), Enterprises)
        );
    }

    private static object Rule(int number, DrillDuty duty, int every, IntervalUnit unit, Hazard[] hazards, DateOnly from, string source) =>
        new
        {
            Id = new Guid($"0199b000-0000-7000-8000-0000000001{number:00}"),
            Division = default(DivisionCode),
            Version = 1,
            Duty = duty,
            Every = every,
            Unit = unit,
            Hazards = (IReadOnlyList<Hazard>)hazards,
            ValidFrom = from,
            Source = source,
        };
}

internal sealed class SeasonRuleTable : IEntityTypeConfiguration<SeasonRule>
{
    public void Configure(EntityTypeBuilder<SeasonRule> builder)
    {
        builder.ToTable("season_rules");
        builder.OpenToAllPlaces(); // a county must see the rule its city set
        builder.HasIndex(r => new { r.Division, r.ValidFrom }).IsUnique();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.Months).HasJson();
        builder.HasData(
            new
            {
                Id = new Guid("0199b000-0000-7000-8000-000000000201"),
                Division = default(DivisionCode),
                Version = 1,
                Months = (IReadOnlyList<IReadOnlyList<Hazard>>)
                    [
                        [Hazard.Fire, Hazard.SevereWeather],
                        [Hazard.Fire, Hazard.ForestGrasslandFire],
                        [Hazard.ForestGrasslandFire, Hazard.Fire],
                        [Hazard.ForestGrasslandFire, Hazard.Geological],
                        [Hazard.Earthquake, Hazard.FloodDrought],
                        [Hazard.FloodDrought, Hazard.ProductionSafety, Hazard.FlashFlood],
                        [Hazard.FlashFlood, Hazard.Geological, Hazard.WaterAccident],
                        [Hazard.Geological, Hazard.FlashFlood, Hazard.WaterAccident],
                        [Hazard.Earthquake, Hazard.Geological],
                        [Hazard.ForestGrasslandFire, Hazard.RoadTraffic],
                        [Hazard.Fire, Hazard.HighRiseFire, Hazard.ForestGrasslandFire],
                        [Hazard.Fire, Hazard.SevereWeather],
                    ],
                ValidFrom = new DateOnly(2020, 1, 1),
                Source = "平台初始值：汛期 6—9 月，防火期 10 月至次年 5 月，5·12 防灾减灾日、6 月安全生产月、11·9 消防日；由市应急管理局另行规定",
            }
        );
    }
}
