using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class MilestoneTable : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestones");
        builder.HasIndex(m => new { m.Division, m.Id });
        builder.HasIndex(m => m.Files).HasMethod("gin");
        builder.Property(m => m.Title).HasMaxLength(200);
        builder.Property(m => m.Note).HasMaxLength(2000);
        builder.Property(m => m.Attachments).HasJson();
    }
}
