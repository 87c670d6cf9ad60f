using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;

namespace ContingencyPlans.Data;

internal sealed class PlanTextTable : IEntityTypeConfiguration<PlanText>
{
    public void Configure(EntityTypeBuilder<PlanText> builder)
    {
        builder.ToTable("plan_texts");
        builder.HasKey(t => t.PlanId);
        builder.Property(t => t.PlanId).ValueGeneratedNever();
        builder.HasOne<Plan>().WithOne().HasForeignKey<PlanText>(t => t.PlanId);
        builder.Property(t => t.Content).HasJson();
    }
}
