using Identity.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;

namespace Identity.Data;

internal sealed class PartnerTables : IEntityTypeConfiguration<Partner>, IEntityTypeConfiguration<RoleSetting>
{
    public void Configure(EntityTypeBuilder<Partner> partner)
    {
        partner.ToTable("partners");
        partner.Property(p => p.Id).ValueGeneratedNever();
        partner.Property(p => p.Name).HasMaxLength(100);
        partner.Property(p => p.Contact).HasMaxLength(200);
        partner.HasIndex(p => p.ClientId).IsUnique();
        partner.HasIndex(p => p.Division);
    }

    public void Configure(EntityTypeBuilder<RoleSetting> setting)
    {
        setting.ToTable("role_settings");
        setting.OpenToAllPlaces();
        setting.Property(s => s.Id).ValueGeneratedNever();
        setting.HasIndex(s => s.Role).IsUnique();
        setting.Property(s => s.Role).HasMaxLength(40);
    }
}
