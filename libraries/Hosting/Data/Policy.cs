using System.Security.Cryptography;
using System.Text;

namespace Platform.Hosting.Data;

/// <summary>Row-level security as a service's migration sets it, while the version before may be serving.</summary>
public static class Policy
{
    /// <summary>Name of a policy that refuses changes of a place whose data is not, or not for now, in this database; the caller gets
    /// <c>division.elsewhere</c>.</summary>
    public const string Elsewhere = "here";

    /// <summary>
    /// The statement that gives the table the policy: the table never lacks it, and it is not locked if nothing changes, which the digest
    /// in the policy's comment shows.
    /// </summary>
    /// <param name="definition">What follows <c>create policy … on …</c>.</param>
    public static string Set(string table, string name, string definition)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition)));
        return $"""
            do $do$ begin
              if (select obj_description(p.oid, 'pg_policy') from pg_policy p where p.polrelid = '{table}'::regclass
                and p.polname = '{name}') is distinct from '{digest}' then
                alter table {table} enable row level security;
                drop policy if exists {name} on {table};
                create policy {name} on {table} {definition};
                comment on policy {name} on {table} is '{digest}';
              end if;
            end $do$
            """;
    }
}
