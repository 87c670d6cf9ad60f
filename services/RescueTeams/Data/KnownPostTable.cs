using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;
using RescueTeams.Domain;

namespace RescueTeams.Data;

internal sealed class KnownPostTable : IEntityTypeConfiguration<KnownPost>
{
    public void Configure(EntityTypeBuilder<KnownPost> builder)
    {
        builder.ToTable("posts");
        builder.HasKey(p => p.PostId);
        builder.Property(p => p.PostId).ValueGeneratedNever();
        builder.HasIndex(p => new { p.Division, p.Word });
        builder.Property(p => p.Word).HasMaxLength(60);
        builder.Property(p => p.Title).HasMaxLength(100);
        builder.Property(p => p.Holdings).HasJson();
    }
}
