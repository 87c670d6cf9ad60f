using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class PostTable : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("posts");
        builder.HasIndex(p => new { p.Division, p.Id });
        builder.HasIndex(p => new { p.Division, p.Word });
        builder.HasIndex(p => p.InstitutionId).IsUnique().HasFilter("heads and abolished_on is null").HasDatabaseName("ix_posts_one_head");
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Word).HasMaxLength(40);
        builder.Property(p => p.Title).HasMaxLength(100);
        builder.Property(p => p.Tenures).HasJson();
        builder.Property(p => p.Moves).HasJson();
        builder.Property(p => p.Withdrawn).HasJson();
    }
}
