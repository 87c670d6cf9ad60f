using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContingencyPlans.Data;

internal sealed class KnownPlaceTable : IEntityTypeConfiguration<KnownPlace>
{
    public void Configure(EntityTypeBuilder<KnownPlace> builder)
    {
        builder.ToTable("places");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.Division);
        builder.Property(p => p.Name).HasMaxLength(100);
    }
}
