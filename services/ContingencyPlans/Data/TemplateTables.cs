using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;

namespace ContingencyPlans.Data;

internal sealed class PlanTemplateTable : IEntityTypeConfiguration<PlanTemplate>
{
    public void Configure(EntityTypeBuilder<PlanTemplate> builder)
    {
        builder.ToTable("plan_templates");
        builder.OpenToAllPlaces(); // a village writes from its county's and city's templates
        builder
            .HasIndex(t => new
            {
                t.Division,
                t.Key,
                t.ValidFrom,
            })
            .IsUnique();
        builder.Property(t => t.Key).HasMaxLength(60);
        builder.Property(t => t.Zh).HasMaxLength(100);
        builder.Property(t => t.En).HasMaxLength(100);
        builder.Property(t => t.Title).HasMaxLength(150);
        builder.Property(t => t.Source).HasMaxLength(200);
        builder.Property(t => t.Levels).HasJson();
        builder.Property(t => t.Hazards).HasJson();
        builder.Property(t => t.Content).HasJson();
    }
}

internal sealed class LocalDataTable : IEntityTypeConfiguration<LocalData>
{
    public void Configure(EntityTypeBuilder<LocalData> builder)
    {
        builder.ToTable("local_data");
        builder.HasIndex(d => new { d.Division, d.Id });
        builder.Property(d => d.Figures).HasJson();
        builder.Property(d => d.Shelters).HasJson();
    }
}
