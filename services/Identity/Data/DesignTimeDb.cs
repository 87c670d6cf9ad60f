using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Identity.Data;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model but no settings and no database.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<IdentityDb>
{
    public IdentityDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<IdentityDb>().UseNpgsql().UseSnakeCaseNamingConvention().Options);
}
