using Platform.Hosting.Data;

namespace Platform.Cells.Hosting;

/// <summary>Row-level security by <see cref="CountyResidency"/>.</summary>
public static class CountyPolicies
{
    /// <summary>
    /// The statements that prevent a table's rows of counties in other cells from being read or changed. They only restrict: the table's
    /// other policies decide what else it shows. A transaction that sets <c>platform.copying</c> may write the copies of rows above the
    /// counties.
    /// </summary>
    public static IEnumerable<string> Of(string table)
    {
        // The arrays are read once a statement, not once a row.
        const string visible = "left(division, 6) <> all (array(select county from elsewhere where state = 'gone'))";
        const string held = "left(division, 6) = any (array(select county from elsewhere where state in ('leaving', 'here')))";
        const string writable = $"""
            (current_setting('platform.copying', true) = 'on'
             or (left(division, 6) <> all (array(select county from elsewhere where state in ('paused', 'gone')))
                 and (not exists (select 1 from elsewhere where county = '*') or {held})))
            """;
        yield return Policy.Set(table, Policy.Elsewhere, $"as restrictive using ({visible}) with check ({writable})");
        yield return Policy.Set(table, "here_to_delete", $"as restrictive for delete using ({writable})");
    }
}
