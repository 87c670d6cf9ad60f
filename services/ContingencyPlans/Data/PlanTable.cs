using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.ServiceDefaults.Data;

namespace ContingencyPlans.Data;

internal sealed class PlanTable : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans");
        builder.OpenToAllPlaces(); // a village follows its township's, county's and city's plans
        builder.HasIndex(p => new { p.Division, p.Id });
        builder.HasIndex(p => new { p.SeriesId, p.Edition }).IsUnique();
        builder.Property(p => p.Title).HasMaxLength(150);
        builder.Property(p => p.ContentDigest).HasMaxLength(64);
        builder.Property(p => p.Hazards).HasJson();
        builder.Property(p => p.Enterprise).HasJson();
    }
}
