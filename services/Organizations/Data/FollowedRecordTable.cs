using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class FollowedRecordTable : IEntityTypeConfiguration<FollowedRecord>
{
    public void Configure(EntityTypeBuilder<FollowedRecord> builder)
    {
        builder.ToTable("followed_records");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.Division, r.Id });
        builder.Property(r => r.Collection).HasMaxLength(40);
        builder.Property(r => r.Name).HasMaxLength(300);
        builder.Property(r => r.Covers).HasJson();
    }
}
