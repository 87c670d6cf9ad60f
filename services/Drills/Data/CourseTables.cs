using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Drills.Data;

internal sealed class TimelineEntryTable : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("timeline_entries");
        builder.HasIndex(e => new { e.DrillId, e.At });
        builder.HasOne<Drill>().WithMany().HasForeignKey(e => e.DrillId);
        builder.Property(e => e.Text).HasMaxLength(1000);
        builder.Property(e => e.Action).HasMaxLength(20);
        builder.Property(e => e.By).HasMaxLength(100);
    }
}

internal sealed class DrillPhotoTable : IEntityTypeConfiguration<DrillPhoto>
{
    public void Configure(EntityTypeBuilder<DrillPhoto> builder)
    {
        builder.ToTable("drill_photos");
        builder.HasIndex(p => new { p.DrillId, p.FileId }).IsUnique();
        builder.HasIndex(p => p.FileId);
        builder.HasOne<Drill>().WithMany().HasForeignKey(p => p.DrillId);
        builder.Property(p => p.Caption).HasMaxLength(200);
        builder.Property(p => p.File).HasJson();
    }
}

internal sealed class SignInSheetTable : IEntityTypeConfiguration<SignInSheet>
{
    public void Configure(EntityTypeBuilder<SignInSheet> builder)
    {
        builder.ToTable("sign_in_sheets");
        builder.OpenToAllPlaces(); // a person with the code may read the sheet
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasIndex(s => s.DrillId).IsUnique();
        builder.HasOne<Drill>().WithMany().HasForeignKey(s => s.DrillId);
        builder.Property(s => s.Code).HasMaxLength(32);
        builder.Property(s => s.Title).HasMaxLength(200);
        builder.Property(s => s.Organizer).HasColumnName("organiser").HasMaxLength(100);
    }
}

internal sealed class SignInTable : IEntityTypeConfiguration<SignIn>
{
    public void Configure(EntityTypeBuilder<SignIn> builder)
    {
        builder.ToTable("sign_ins");
        builder.HasIndex(s => new { s.DrillId, s.Person }).IsUnique();
        builder.HasOne<Drill>().WithMany().HasForeignKey(s => s.DrillId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.Person);
        builder.Property(s => s.Person).HasMaxLength(64);
        builder.Property(s => s.Unit).HasMaxLength(100);
    }
}
