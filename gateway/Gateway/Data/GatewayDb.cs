using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Data;

/// <summary>The gateway's state: sessions, and the keys that protect them. All replicas share it.</summary>
internal sealed class GatewayDb(DbContextOptions<GatewayDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Session>(session =>
        {
            session.Property(s => s.Id).HasMaxLength(43).UseCollation("C");
            session.Property(s => s.Subject).HasMaxLength(200);
            session.HasIndex(s => s.ExpiresAt);
            session.HasIndex(s => s.Subject);
        });
    }
}
