using Platform.Core;

namespace Platform.Demo.Script;

/// <summary>Whose account acts. A county has two: who records and who verifies must not be one.</summary>
internal sealed record Actor(string Role, DivisionCode Place, string? Desk = null)
{
    public static Actor City(DemoCity city) => new(Roles.CityAdmin, city.City.Code);

    public static Actor County(DivisionCode inside) => new(Roles.CountyOfficer, inside.County!.Value);

    public static Actor Verifier(DivisionCode inside) => new(Roles.CountyOfficer, inside.County!.Value, "verifier");

    public static Actor Township(DemoDivision township) => new(Roles.TownshipHead, township.Code);

    public static Actor Village(DemoDivision village) => new(Roles.VillageOfficer, village.Code);
}
