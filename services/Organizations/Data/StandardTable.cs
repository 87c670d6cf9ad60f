using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Data.Seed;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class StandardTable : IEntityTypeConfiguration<Standard>
{
    public void Configure(EntityTypeBuilder<Standard> builder)
    {
        builder.ToTable("standards");
        builder.OpenToAllPlaces();
        builder
            .HasIndex(s => new
            {
                s.Key,
                s.Division,
                s.Number,
            })
            .IsUnique();
        builder.Property(s => s.Key).HasMaxLength(60);
        builder.Property(s => s.Zh).HasMaxLength(100);
        builder.Property(s => s.En).HasMaxLength(100);
        builder.Property(s => s.Items).HasJson();
        builder.Ignore(s => s.Levels);
        builder.HasData(FirstStandards.Rows());
    }
}
