using Platform.Hosting.Data;

namespace Platform.Cells.Hosting;

/// <summary>Row-level security by <see cref="CountyResidency"/>.</summary>
public static class CountyPolicies
{
    /// <summary>
    /// The statements that keep a table's rows of counties that are elsewhere from being seen or changed. They only take away: what a
    /// table shows else is said by its other policies. A copy of what stands above the counties is taken in by who sets
    /// <c>platform.copying</c>.
    /// </summary>
    public static IEnumerable<string> Of(string table)
    {
        // The arrays are read once a statement, not once a row.
        const string visible = "left(division, 6) <> all (array(select county from elsewhere where state = 'gone'))";
        const string writable = """
            (current_setting('platform.copying', true) = 'on'
             or (left(division, 6) <> all (array(select county from elsewhere where state in ('paused', 'gone')))
                 and (not exists (select 1 from elsewhere where county = '*') or left(division, 6) = any (array(select county from elsewhere where state in ('leaving', 'here'))))))
            """;
        yield return Policy.Set(table, Policy.Elsewhere, $"as restrictive using ({visible}) with check ({writable})");
        yield return Policy.Set(table, "here_to_delete", $"as restrictive for delete using ({writable})");
    }
}
