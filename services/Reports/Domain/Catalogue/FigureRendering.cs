namespace Reports.Domain.Catalogue;

/// <summary>How a value is written in a sentence. The exact value is always kept with it.</summary>
public enum FigureRendering
{
    /// <summary>The exact value.</summary>
    Exact,

    /// <summary>Down to a round number, with 余 if something is left: 3517 is 3500余.</summary>
    RoundDown,

    /// <summary>Counted in yuan, written in 万元.</summary>
    TenThousand,

    /// <summary>In percent, with one decimal.</summary>
    Percent,

    /// <summary>The year of a date.</summary>
    Year,

    /// <summary>The month of a date.</summary>
    Month,

    /// <summary>One name.</summary>
    Name,

    /// <summary>Several names, one for each slot; the last slot contains all that are left.</summary>
    Names,

    /// <summary>The authorities that issued a document, and in the last slot its title: one authority leaves the slots of others
    /// empty.</summary>
    IssuersAndTitle,

    /// <summary>Titles of documents, written between 《 and 》.</summary>
    Title,
}
