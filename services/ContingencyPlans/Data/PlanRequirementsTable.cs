using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;

namespace ContingencyPlans.Data;

internal sealed class PlanRequirementsTable : IEntityTypeConfiguration<PlanRequirements>
{
    private static readonly Hazard[] Counties =
    [
        Hazard.NaturalDisaster,
        Hazard.FloodDrought,
        Hazard.Earthquake,
        Hazard.ForestGrasslandFire,
        Hazard.Geological,
        Hazard.ProductionSafety,
        Hazard.Fire,
    ];

    private static readonly Hazard[] Townships =
    [
        Hazard.FloodDrought,
        Hazard.Earthquake,
        Hazard.ForestGrasslandFire,
        Hazard.Geological,
        Hazard.ProductionSafety,
        Hazard.Fire,
    ];

    public void Configure(EntityTypeBuilder<PlanRequirements> builder)
    {
        builder.ToTable("plan_requirements");
        builder.OpenToAllPlaces(); // a township must see the requirements of its county
        builder.HasIndex(r => new { r.Division, r.ValidFrom }).IsUnique();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.Plans).HasJson();
        builder.HasData(
            new
            {
                Id = new Guid("0199d000-0000-7000-8000-000000000001"),
                Division = default(DivisionCode),
                Version = 1,
                ValidFrom = new DateOnly(2020, 1, 1),
                Plans = (IReadOnlyList<RequiredPlan>)
                    [
                        new(PlanLevel.City, PlanKind.Overall, null),
                        .. Counties.Select(h => new RequiredPlan(PlanLevel.City, PlanKind.Special, h)),
                        new(PlanLevel.County, PlanKind.Overall, null),
                        .. Counties.Select(h => new RequiredPlan(PlanLevel.County, PlanKind.Special, h)),
                        new(PlanLevel.Township, PlanKind.Overall, null),
                        .. Townships.Select(h => new RequiredPlan(PlanLevel.Township, PlanKind.Special, h)),
                        new(PlanLevel.Village, PlanKind.DisposalScheme, null),
                    ],
                Source = "平台初始值：市、县、乡总体和专项预案，村（社区）处置方案；由市应急管理局另行规定",
            }
        );
    }
}
