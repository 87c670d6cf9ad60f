using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Places;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Equipment;

/// <summary>What receiving and correcting need in addition to the owner: the records with the numbers that a request or rows
/// name.</summary>
internal sealed class EquipmentContext
{
    private readonly RescueTeamsDb _db;
    private readonly Dictionary<string, (Guid Id, string Name)> _numbers;

    private readonly ILookup<DivisionCode, PlaceTime> _places;

    private EquipmentContext(
        RescueTeamsDb db,
        ILookup<DivisionCode, PlaceTime> places,
        Dictionary<string, (Guid, string)> numbers,
        DateOnly today
    ) => (_db, _places, _numbers, Today) = (db, places, numbers, today);

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today { get; }

    public static async Task<EquipmentContext> LoadAsync(
        RescueTeamsDb db,
        IEnumerable<DivisionCode> places,
        IEnumerable<string?> numbers,
        DateOnly today,
        CancellationToken ct
    )
    {
        var named = numbers.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var taken =
            named.Count == 0
                ? []
                : await db
                    .Equipment.Where(e => e.Present > 0 && named.Contains(e.Number!))
                    .Select(e => new
                    {
                        e.Number,
                        e.Id,
                        e.Name,
                    })
                    .ToListAsync(ct);
        var times = await db.TimesOfAsync(places, ct);
        return new(db, times, taken.ToDictionary(e => e.Number!, e => (e.Id, e.Name), StringComparer.Ordinal), today);
    }

    /// <summary>Refuses a plate or serial number that another thing has.</summary>
    public void RequireNumberFree(string? number, Guid? except)
    {
        if (number is not null && _numbers.TryGetValue(number, out var other) && other.Id != except)
        {
            throw EquipmentErrors.NumberTaken.At("number", number, other.Name);
        }
    }

    /// <summary>Refuses a day on which the place did not exist.</summary>
    public void RequirePlaceOn(DivisionCode place, DateOnly on, string field) => _places.LevelOn(place, on, field);

    /// <summary>Adds new equipment, so that later rows find its number used.</summary>
    public void Received(Domain.Equipment item, EquipmentChanged happened)
    {
        _db.Add(item);
        _db.Publish(happened);
        if (item.Number is { } number)
        {
            _numbers[number] = (item.Id, item.Name);
        }
    }

    /// <summary>Details were put right.</summary>
    public void Corrected(EquipmentChanged happened) => _db.Publish(happened);
}
