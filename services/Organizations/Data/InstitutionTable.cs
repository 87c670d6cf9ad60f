using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class InstitutionTable : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.ToTable("institutions");
        builder.HasIndex(i => new { i.Division, i.Id });
        builder
            .HasIndex(i => new { i.Division, i.Kind })
            .IsUnique()
            .HasFilter("closed_on is null")
            .HasDatabaseName("ix_institutions_one_standing");
        builder.Property(i => i.Name).HasMaxLength(100);
        builder.Property(i => i.FormerName).HasMaxLength(100);
        builder.Property(i => i.DocumentNumber).HasMaxLength(100);
        builder.Property(i => i.SealText).HasMaxLength(100);
        builder.Property(i => i.Address).HasMaxLength(200);
        builder.Property(i => i.Premises).HasMaxLength(200);
        builder.Property(i => i.Contacts).HasJson();
        builder.Property(i => i.MergedStations).HasJson();
        builder.Property(i => i.Staffings).HasJson();
        builder.Property(i => i.Moves).HasJson();
        builder.Property(i => i.Withdrawn).HasJson();
        builder.Ignore(i => i.State);
    }
}
