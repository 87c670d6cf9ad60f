using System.Globalization;
using Platform.Core;
using Platform.Demo.Script;

namespace Platform.Demo.Story;

/// <summary>A social force of the story.</summary>
/// <param name="Number">From 1; names its leader's account.</param>
/// <param name="Specialties">With grades; null: has it, was not graded.</param>
internal sealed record DemoForce(
    int Number,
    string Name,
    DemoDivision Place,
    int Members,
    IReadOnlyList<(string Specialty, int? Grade)> Specialties,
    IReadOnlyList<(string Name, int Quantity, string Unit)> Equipment
)
{
    // Beyond the numbers of the people of places.
    private const int FirstPerson = 90_000_000;

    public Actor Leader => new(Roles.ForceLeader, Place.Code, $"force{Number}");

    public Actor Officer(Setting setting) => Place == setting.City.City ? Actor.City(setting.City) : Actor.County(Place.Code);

    public string RegistrationNumber =>
        $"52{Place.Code.Value.PadRight(6, '0')}MJ{Number.ToString("00000000", CultureInfo.InvariantCulture)}";

    /// <summary>The first is its leader.</summary>
    public Person Member(Setting setting, int index) => setting.Numbered(FirstPerson + (Number * 1000) + index);
}
