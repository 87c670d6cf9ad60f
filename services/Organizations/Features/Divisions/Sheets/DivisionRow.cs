using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Records.Places;
using Platform.Registers;

namespace Organizations.Features.Divisions.Sheets;

/// <summary>One row of a directory of divisions.</summary>
internal sealed class DivisionRow
{
    private static readonly string[] NoFormer = ["无", "新设", "none", "new"];

    /// <summary>Cut to its level, or padded with zeros if the level is given.</summary>
    public string? Code { get; set; }

    public string? Name { get; set; }

    public DivisionLevel? Level { get; set; }

    public DateOnly? ValidFrom { get; set; }

    /// <summary>First day on which it is no longer valid.</summary>
    public DateOnly? ValidTo { get; set; }

    public string? ReplacedBy { get; set; }

    /// <summary>The code it had before this sheet; 无: it is new.</summary>
    public string? Former { get; set; }

    public int? Population { get; set; }

    public int? Households { get; set; }

    public decimal? Longitude { get; set; }

    public decimal? Latitude { get; set; }

    /// <summary>In which system the point was measured; CGCS2000 if blank.</summary>
    public CoordinateSystem? System { get; set; }

    public string? CivilCode { get; set; }

    /// <summary>The code after it was cut to its level.</summary>
    internal DivisionCode Place { get; set; }

    /// <summary>The replacement after it was cut to the same level.</summary>
    internal DivisionCode? Next { get; set; }

    /// <summary>The former code after it was cut to the same level.</summary>
    internal DivisionCode? FormerPlace { get; set; }

    /// <summary>The sheet says that the place is new.</summary>
    internal bool IsNew => Former is not null && NoFormer.Contains(Former, StringComparer.OrdinalIgnoreCase);

    internal static DivisionRow Of(Place place, DivisionTerm term) =>
        new()
        {
            Code = term.Code.Value,
            Name = term.Name,
            Level = place.Level,
            ValidFrom = term.ValidFrom == DivisionTerm.Beginning ? null : term.ValidFrom,
            Population = place.Population,
            Households = place.Households,
            Longitude = (decimal?)place.Longitude,
            Latitude = (decimal?)place.Latitude,
            CivilCode = place.CivilCode,
        };

    /// <summary>The details that a blank cell clears.</summary>
    internal static DivisionRow DetailsOf(Place place) =>
        new()
        {
            Population = place.Population,
            Households = place.Households,
            Longitude = (decimal?)place.Longitude,
            Latitude = (decimal?)place.Latitude,
            CivilCode = place.CivilCode,
        };

    /// <summary>The details of a new place.</summary>
    internal ChangeDivisionRequest Change() => new(Population, Households, Location(), CivilCode);

    /// <summary>The details of a known place; a column the sheet does not have says nothing.</summary>
    internal ChangeDivisionRequest Change(Sheet<DivisionRow> sheet, Place now) =>
        new(
            sheet.Has(nameof(Population)) ? Population : now.Population,
            sheet.Has(nameof(Households)) ? Households : now.Households,
            sheet.Has(nameof(Longitude)) || sheet.Has(nameof(Latitude)) ? Location()
                : now is { Longitude: { } longitude, Latitude: { } latitude } ? new(longitude, latitude, null)
                : null,
            sheet.Has(nameof(CivilCode)) ? CivilCode : now.CivilCode
        );

    private PointRequest? Location() =>
        this is { Longitude: { } longitude, Latitude: { } latitude } ? new((double)longitude, (double)latitude, System) : null;
}
