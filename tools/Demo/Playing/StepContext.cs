using Platform.Core;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Playing;

/// <summary>What a step needs to be played: the accounts, and what the platform holds already.</summary>
internal sealed class StepContext(Setting setting, DemoAccounts cast)
{
    private readonly Actor _city = Actor.City(setting.City);

    public Setting Setting => setting;

    public KnownRecords Records { get; } = new(setting.City.City.Code, ct => cast.AsAsync(Actor.City(setting.City), ct));

    public Task<SignedInUser> AsAsync(Actor actor, CancellationToken ct) => cast.AsAsync(actor, ct);

    public Task<SignedInUser> AsCityAsync(CancellationToken ct) => cast.AsAsync(_city, ct);

    /// <summary>Whether the register of information officers has an entry for the place.</summary>
    public async Task<bool> HasOfficersAsync(DivisionCode place, CancellationToken ct)
    {
        var reader = await AsCityAsync(ct);
        return (await reader.GetAsync<Page<OfficerRecord>>($"v1/divisions/{place}/officers?limit=1", ct)).Items.Count > 0;
    }

    /// <summary>Whether a collection holds anything of the place.</summary>
    public Task<bool> HoldsAsync(DivisionCode place, string collection, CancellationToken ct) => HoldsAsync(place, collection, "", ct);

    /// <summary>Whether a collection holds anything of the place that the query finds.</summary>
    public async Task<bool> HoldsAsync(DivisionCode place, string collection, string query, CancellationToken ct)
    {
        var reader = await AsCityAsync(ct);
        return (await reader.GetAsync<Page<RecordReference>>($"v1/divisions/{place}/{collection}?limit=1&{query}".TrimEnd('&'), ct))
                .Items
                .Count > 0;
    }

    /// <summary>The Idempotency-Key of a step's request, the same in every run with the same seed.</summary>
    public string KeyOf(Step step, string request) => $"demo {setting.Seed} {step.Key} {request}";

    public static string PathOf(DivisionCode place, string collection) => $"v1/divisions/{place}/{collection}";
}
