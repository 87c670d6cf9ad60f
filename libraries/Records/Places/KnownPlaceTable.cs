using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Records.Places;

/// <summary>The table of a service that keeps a directory of divisions.</summary>
public sealed class KnownPlaceTable : IEntityTypeConfiguration<KnownPlace>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<KnownPlace> builder)
    {
        builder.ToTable("places");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.Division);
        builder.Property(p => p.Name).HasMaxLength(100);
    }
}
