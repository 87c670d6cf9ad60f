using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core.Files;

namespace Platform.Records.Files;

/// <summary>The table of stored files.</summary>
public sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_files");
        builder.HasIndex(f => new { f.Division, f.Id });
        builder.HasIndex(f => f.Digest);
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.Property(f => f.MediaType).HasMaxLength(100);
        builder.Property(f => f.Digest).HasMaxLength(64);
        builder.Property(f => f.UploadedBy).HasMaxLength(100);
    }
}
