using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <content>Plaque, seal, premises, contacts, merged stations, staff.</content>
public sealed partial class Institution
{
    /// <summary>Records the day of the plaque; without it, a renaming sets its own day.</summary>
    public InstitutionPlaqueHung HangPlaque(DateOnly on, DateOnly today)
    {
        RequireInLife(on, today);
        PlaqueHungOn = on;
        return new InstitutionPlaqueHung(Id, Level, Kind, on) { Division = Division };
    }

    /// <summary>The seal was engraved.</summary>
    public InstitutionSealEngraved EngraveSeal(string text, DateOnly on, DateOnly today)
    {
        RequireInLife(on, today);
        (SealEngravedOn, SealText) = (on, text);
        return new InstitutionSealEngraved(Id, Level, Kind, text, on) { Division = Division };
    }

    /// <summary>Corrects the name, and sets address, premises and contacts: details without a date.</summary>
    public InstitutionChanged Change(string name, string? address, string? premises, IReadOnlyList<ContactPoint> contacts)
    {
        RequireOpen();
        (Name, Address, Premises, Contacts) = (name, address, premises, contacts);
        return new InstitutionChanged(Id, Level, Kind, name) { Division = Division };
    }

    /// <summary>Merges a station into the institution, with its staff.</summary>
    public StationMerged Merge(MergedStation station, DateOnly today)
    {
        RequireInLife(station.On, today);
        MergedStations = [.. MergedStations.Where(s => s.Name != station.Name), station];
        return new StationMerged(Id, Level, Words.Of(station.Kind), station.Name, station.Staff, station.On) { Division = Division };
    }

    /// <summary>Records the complete staffing from a day on; replaces an earlier record for the same day.</summary>
    public InstitutionStaffed Staff(Staffing staffing, DateOnly today)
    {
        RequireInLife(staffing.On, today);
        Staffings = [.. Staffings.Where(s => s.On != staffing.On).Append(staffing).OrderBy(s => s.On)];
        StaffOnDuty = Staffings[^1].OnDuty;
        return new InstitutionStaffed(Id, Level, Kind, staffing.Posts, staffing.FullTime, staffing.PartTime, staffing.On)
        {
            Division = Division,
        };
    }
}
