using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;

namespace Drills.Data;

internal sealed class ProgrammeTable : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("programmes");
        builder.HasIndex(p => new { p.Division, p.Year }).IsUnique();
        builder.Property(p => p.ApprovedBy).HasMaxLength(100);
        builder.Property(p => p.Items).HasJson();
    }
}
