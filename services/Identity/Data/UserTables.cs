using Identity.Accounts;
using Identity.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;

namespace Identity.Data;

/// <summary>
/// Open to all places: sign-in must find every user, and the administration rules must see every role of an account, in particular those
/// outside the administrator's own places.
/// </summary>
internal sealed class UserTables
    : IEntityTypeConfiguration<User>,
        IEntityTypeConfiguration<UserGrant>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("users");
        user.OpenToAllPlaces();
        user.HasIndex(u => u.NormalizedUserName).IsUnique();
        user.HasIndex(u => u.Division);
        user.Property(u => u.UserName).HasMaxLength(40);
        user.Property(u => u.NormalizedUserName).HasMaxLength(40);
        user.Property(u => u.DisplayName).HasMaxLength(100);
        user.Property(u => u.PhoneNumber).HasMaxLength(20);
        user.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        user.Ignore(u => u.Email).Ignore(u => u.NormalizedEmail).Ignore(u => u.EmailConfirmed).Ignore(u => u.PhoneNumberConfirmed);
        user.HasMany(u => u.Grants).WithOne().HasForeignKey(grant => grant.UserId);
    }

    public void Configure(EntityTypeBuilder<UserGrant> grant)
    {
        grant.ToTable("user_grants");
        grant.OpenToAllPlaces();
        grant.Property(g => g.Id).ValueGeneratedNever();
        grant.Property(g => g.Role).HasMaxLength(40);
        grant.HasIndex(g => g.Division);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("user_tokens");
        token.HasKey(t => new
        {
            t.UserId,
            t.LoginProvider,
            t.Name,
        });
        token.HasOne<User>().WithMany().HasForeignKey(t => t.UserId);
    }
}
