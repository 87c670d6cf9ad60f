using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class StaffMinimumTable : IEntityTypeConfiguration<StaffMinimum>
{
    public void Configure(EntityTypeBuilder<StaffMinimum> builder)
    {
        builder.ToTable("staff_minimums");
        builder.OpenToAllPlaces(); // a county must see the rule its city set
        builder
            .HasIndex(m => new
            {
                m.Division,
                m.Level,
                m.ValidFrom,
            })
            .IsUnique();
        builder.Property(m => m.Source).HasMaxLength(200);
    }
}
