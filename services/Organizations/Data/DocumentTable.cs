using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class DocumentTable : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("documents");
        builder.OpenToAllPlaces(); // a township reads the city's documents; the features restrict reads to the place and those above it
        builder.HasIndex(d => new
        {
            d.Division,
            d.IssuedOn,
            d.Id,
        });
        builder.HasIndex(d => new { d.Division, d.Number }).IsUnique().HasFilter("state <> 'withdrawn'");
        builder.HasIndex(d => d.FileId);
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.Property(d => d.Number).HasMaxLength(60);
        builder.Property(d => d.Issuer).HasMaxLength(100);
        builder.Property(d => d.Attachment).HasJson();
    }
}
