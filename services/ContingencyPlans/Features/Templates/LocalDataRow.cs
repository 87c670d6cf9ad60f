using ContingencyPlans.Domain;
using ContingencyPlans.Features.Plans;
using Platform.Core;
using Platform.Registers;

namespace ContingencyPlans.Features.Templates;

/// <summary>A line of the sheet of local data: one place, with its main shelter.</summary>
internal sealed class LocalDataRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public int? Population { get; set; }

    public int? Households { get; set; }

    public int? Vulnerable { get; set; }

    public string? HazardSpots { get; set; }

    public string? Routes { get; set; }

    public string? WarningMeans { get; set; }

    public string? Store { get; set; }

    public string? DutyPhone { get; set; }

    public string? Clinic { get; set; }

    public string? ShelterName { get; set; }

    public string? ShelterAddress { get; set; }

    public int? ShelterCapacity { get; set; }

    public decimal? Longitude { get; set; }

    public decimal? Latitude { get; set; }

    /// <summary>What is known of the place is as the row says; shelters after the first stay.</summary>
    public ChangeLocalDataRequest Change(LocalData? known)
    {
        var others = known is null ? [] : known.Shelters.Skip(1).Select(Request);
        return new(
            Population,
            Households,
            Vulnerable,
            HazardSpots,
            Routes,
            WarningMeans,
            Store,
            DutyPhone,
            Clinic,
            Shelter() is { } shelter ? [shelter, .. others] : [.. others]
        );
    }

    public static LocalDataRow Of(LocalData d)
    {
        var (f, shelter) = (d.Figures, d.Shelters.Count > 0 ? d.Shelters[0] : null);
        return new()
        {
            Division = d.Division,
            Population = f.Population,
            Households = f.Households,
            Vulnerable = f.Vulnerable,
            HazardSpots = f.HazardSpots,
            Routes = f.Routes,
            WarningMeans = f.WarningMeans,
            Store = f.Store,
            DutyPhone = f.DutyPhone,
            Clinic = f.Clinic,
            ShelterName = shelter?.Name,
            ShelterAddress = shelter?.Address,
            ShelterCapacity = shelter?.Capacity,
            Longitude = (decimal?)shelter?.Point.Longitude,
            Latitude = (decimal?)shelter?.Point.Latitude,
        };
    }

    private static ShelterRequest Request(Shelter s) => new(s.Name, new(s.Point.Longitude, s.Point.Latitude, null), s.Capacity, s.Address);

    // Half of a shelter is refused.
    private ShelterRequest? Shelter()
    {
        if (ShelterName is null && ShelterCapacity is null && Longitude is null && Latitude is null)
        {
            return null;
        }

        return (ShelterName, ShelterCapacity, Longitude, Latitude) is ({ } name, { } capacity, { } longitude, { } latitude)
            ? new(name, new((double)longitude, (double)latitude, null), capacity, ShelterAddress)
            : throw TemplateErrors.ShelterPointMissing.At(
                ShelterName is null ? nameof(ShelterName)
                : ShelterCapacity is null ? nameof(ShelterCapacity)
                : Longitude is null ? nameof(Longitude)
                : nameof(Latitude)
            );
    }
}
