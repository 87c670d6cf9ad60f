using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class ContractTable : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("contracts");
        builder.HasIndex(c => new { c.Division, c.Id });
        builder
            .HasIndex(c => new
            {
                c.Year,
                c.Division,
                c.Superior,
            })
            .IsUnique()
            .HasFilter("state <> 'cancelled'");
        builder.HasIndex(c => c.Files).HasMethod("gin");
        builder.Property(c => c.Title).HasMaxLength(200);
        builder.Property(c => c.Targets).HasJson();
        builder.Property(c => c.SuperiorSignature).HasJson();
        builder.Property(c => c.InferiorSignature).HasJson();
        builder.Property(c => c.Score).HasPrecision(5, 2);
        builder.Property(c => c.TargetScores).HasJson();
        builder.Property(c => c.ScoreCorrections).HasJson();
        builder.Property(c => c.Withdrawn).HasJson();
    }
}
