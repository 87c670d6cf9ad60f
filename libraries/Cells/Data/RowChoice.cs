namespace Platform.Cells;

/// <summary>Which rows of a table move with a county. A county's code has digits only, so it can be put into SQL literally.</summary>
internal static class RowChoice
{
    /// <summary>The rows that are the county's own: those at its places, and what hangs on them.</summary>
    public static string? Own(CountyTable table, IReadOnlyList<CountyTable> all, string county)
    {
        if (table.Name is not ("persons" or "places") && table.Placed)
        {
            return $"starts_with(division, '{county}')";
        }

        var parents = table
            .Parents.Where(p => p.Table != table.Name)
            .Select(p => (p.Column, p.There, p.Table, Rows: Own(all.Single(t => t.Name == p.Table), all, county)))
            .Where(p => p.Rows is not null)
            .ToList();
        return table.Placed || parents.Count == 0
            ? null
            : string.Join(" or ", parents.Select(p => $"{p.Column} in (select {p.There} from {p.Table} where {p.Rows})"));
    }

    /// <summary>
    /// The rows the county needs in addition to its own, of which its cell keeps a copy: those above it, those its own rows refer to, and
    /// those that belong to no place (the directory of places, persons, the inbox).
    /// </summary>
    public static string Beside(CountyTable table, IReadOnlyList<CountyTable> all, string county)
    {
        if (Own(table, all, county) is not { } own)
        {
            return "true";
        }

        var referredTo =
            from child in all
            where child.Name != table.Name && child.Placed
            from parent in child.Parents
            where parent.Table == table.Name
            select $"{parent.There} in (select {parent.Column} from {child.Name} "
                + $"where {Own(child, all, county)} or {Beside(child, all, county)})";
        return $"not ({own}) and ({string.Join(" or ", referredTo.Prepend(Above(table, all, county)))})";
    }

    /// <summary>The rows above the county, and the rows that depend on them.</summary>
    public static string Above(CountyTable table, IReadOnlyList<CountyTable> all, string county) =>
        table.Placed
            ? $"(starts_with('{county}', division) and division <> '{county}')"
            : string.Join(
                " or ",
                table
                    .Parents.Where(p => p.Table != table.Name)
                    .Select(p =>
                        $"{p.Column} in (select {p.There} from {p.Table} where {Above(all.Single(t => t.Name == p.Table), all, county)})"
                    )
            );
}
