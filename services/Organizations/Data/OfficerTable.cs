using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class OfficerTable : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.ToTable("officers");
        builder.HasIndex(o => new { o.Division, o.Id });
        builder
            .HasIndex(o => new
            {
                o.Person,
                o.Kind,
                o.Division,
            })
            .IsUnique()
            .HasFilter("dismissed_on is null")
            .HasDatabaseName("ix_officers_one_appointment");
        builder
            .HasIndex(o => new { o.Division, o.Slot })
            .IsUnique()
            .HasFilter("dismissed_on is null and slot is not null")
            .HasDatabaseName("ix_officers_one_of_slot");
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.Person).OnDelete(DeleteBehavior.Restrict);
        builder.Property(o => o.Moves).HasJson();
        builder.Property(o => o.Withdrawn).HasJson();
        builder.Property(o => o.Corrections).HasJson();
    }
}
