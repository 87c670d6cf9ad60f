using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Platform.Records.Rules;

/// <summary>How a jurisdiction's dated rules are set, and which are listed at a place.</summary>
public static class DatedRuleRecords
{
    /// <summary>Every rule that applies, or will, at the place: its own, those of the places above it, and those for everywhere.</summary>
    public static IQueryable<TRule> ApplyingAt<TRule>(this IQueryable<TRule> rules, DivisionCode place)
        where TRule : class, IDatedRule
    {
        DivisionCode[] jurisdictions = [default, .. place.Prefixes()];
        return rules.AsNoTracking().Where(r => jurisdictions.Contains(r.Division));
    }

    /// <summary>The same, the widest jurisdiction first and by first day.</summary>
    public static Task<List<TRule>> ListApplyingAsync<TRule>(this IQueryable<TRule> rules, DivisionCode place, CancellationToken ct)
        where TRule : class, IDatedRule => rules.ApplyingAt(place).OrderBy(r => r.Division).ThenBy(r => r.ValidFrom).ToListAsync(ct);

    /// <summary>Saves a new rule; throws if the jurisdiction has one from the same day.</summary>
    /// <param name="stands">The refusal; the day fills its sentence.</param>
    /// <param name="alike">Which rules it would take the place of, where a jurisdiction has several side by side: those of a level.</param>
    public static async Task<TRule> SetRuleAsync<TRule>(
        this DbContext db,
        TRule rule,
        ErrorDefinition stands,
        CancellationToken ct,
        Expression<Func<TRule, bool>>? alike = null
    )
        where TRule : class, IDatedRule
    {
        var (place, from) = (rule.Division, rule.ValidFrom);
        var rules = alike is null ? db.Set<TRule>() : db.Set<TRule>().Where(alike);
        if (await rules.AnyAsync(r => r.Division == place && r.ValidFrom == from, ct))
        {
            throw stands.At("validFrom", from);
        }

        db.Add(rule);
        await db.SaveChangesAsync(ct);
        return rule;
    }
}
