using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Core.Persons;
using Platform.Hosting.Operations;

namespace Platform.Records.Persons;

/// <summary>
/// Seals under the current key every mobile number that is stored in plain text (by a release before sealing) or under the former key. It
/// waits before its first round, so that a rolling upgrade or change of the key is over: until then the replicas before could not read
/// what it seals.
/// </summary>
internal sealed partial class SealPhonesJob(IServiceScopeFactory scopes, PersonKey key, TimeProvider clock, ILogger<SealPhonesJob> log)
    : PeriodicJob(TimeSpan.FromMinutes(15), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<DbContext>().SealPhonesAsync(key, ct) is > 0 and var count)
        {
            LogSealed(Log, count);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} mobile numbers sealed under the current key")]
    private static partial void LogSealed(ILogger log, int count);
}

/// <summary>Seals stored mobile numbers again.</summary>
public static class SealedPhones
{
    private const int Batch = 500;

    /// <summary>
    /// Seals what is not sealed under the current key; how many numbers that were. A record that changed meanwhile is left to its change.
    /// Its version stays, because nobody sees a difference.
    /// </summary>
    public static async Task<int> SealPhonesAsync(this DbContext db, PersonKey key, CancellationToken ct)
    {
        var (current, done) = (key.Phones.Current, 0);
        for (var last = Guid.Empty; ; )
        {
            var persons = await db.Set<Person>()
                .AsNoTracking()
                .Where(p => p.Id > last && (p.PlainPhone != null || (p.SealedPhone != null && !p.SealedPhone.StartsWith(current))))
                .OrderBy(p => p.Id)
                .Take(Batch)
                .Select(p => new
                {
                    p.Id,
                    p.Key,
                    p.PlainPhone,
                    p.SealedPhone,
                })
                .ToListAsync(ct);
            if (persons.Count == 0)
            {
                return done;
            }

            foreach (var person in persons)
            {
                var (plain, before) = (person.PlainPhone, person.SealedPhone);
                var stored = key.Phones.Seal(plain ?? key.Phones.Open(before!, person.Key), person.Key);
                done += await db.Set<Person>()
                    .Where(p => p.Key == person.Key && p.PlainPhone == plain && p.SealedPhone == before)
                    .ExecuteUpdateAsync(s => s.SetProperty(p => p.SealedPhone, stored).SetProperty(p => p.PlainPhone, (string?)null), ct);
            }

            last = persons[^1].Id;
        }
    }
}
