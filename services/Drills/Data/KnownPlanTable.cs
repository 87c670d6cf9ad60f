using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;

namespace Drills.Data;

internal sealed class KnownPlanTable : IEntityTypeConfiguration<KnownPlan>
{
    public void Configure(EntityTypeBuilder<KnownPlan> builder)
    {
        builder.ToTable("plans");
        builder.HasKey(p => p.PlanId);
        builder.Property(p => p.PlanId).ValueGeneratedNever();
        builder.HasIndex(p => new { p.Division, p.Kind });
        builder.HasIndex(p => new { p.Title, p.Division });
        builder.Property(p => p.Title).HasMaxLength(200);
        builder.Property(p => p.Hazards).HasJson();
        builder.Property(p => p.ToldAt).IsConcurrencyToken(); // of two concurrent events the later one counts
    }
}
