using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Hosting.Data;

namespace ContingencyPlans.Data;

internal sealed class PlanRulesTable : IEntityTypeConfiguration<PlanRules>
{
    public void Configure(EntityTypeBuilder<PlanRules> builder)
    {
        builder.ToTable("plan_rules");
        builder.OpenToAllPlaces(); // a village must see the rules its city set
        builder.HasIndex(r => new { r.Division, r.ValidFrom }).IsUnique();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.HasData(
            new
            {
                Id = new Guid("0199b000-0000-7000-8000-000000000001"),
                Division = default(DivisionCode),
                Version = 1,
                ValidFrom = new DateOnly(2013, 10, 25),
                SubmitWithin = 20,
                ReceiptWithin = 5,
                EvaluateEvery = 36,
                Opinions = 1,
                Source = "《突发事件应急预案管理办法》（国办发〔2024〕5号）；专家意见份数为平台初始值",
            }
        );
    }
}
