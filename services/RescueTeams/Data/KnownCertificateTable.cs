using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RescueTeams.Domain;

namespace RescueTeams.Data;

internal sealed class KnownCertificateTable : IEntityTypeConfiguration<KnownCertificate>
{
    public void Configure(EntityTypeBuilder<KnownCertificate> builder)
    {
        builder.ToTable("certificates");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.IdKey);
        builder.HasIndex(c => c.PhoneKey);
        builder.Ignore(c => c.Skill);
        builder.Property(c => c.Person).HasMaxLength(64);
        builder.Property(c => c.IdKey).HasMaxLength(64);
        builder.Property(c => c.PhoneKey).HasMaxLength(64);
        builder.Property(c => c.HolderName).HasMaxLength(50);
        builder.Property(c => c.Text).HasMaxLength(200);
    }
}
