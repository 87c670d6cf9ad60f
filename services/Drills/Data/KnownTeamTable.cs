using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Drills.Data;

internal sealed class KnownTeamTable : IEntityTypeConfiguration<KnownTeam>
{
    public void Configure(EntityTypeBuilder<KnownTeam> builder)
    {
        builder.ToTable("teams");
        builder.HasKey(t => t.TeamId);
        builder.Property(t => t.TeamId).ValueGeneratedNever();
        builder.HasIndex(t => new { t.Division, t.Level });
        builder.HasIndex(t => new { t.Name, t.Division });
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.Property(t => t.ToldAt).IsConcurrencyToken(); // of two concurrent events the later one counts
    }
}
