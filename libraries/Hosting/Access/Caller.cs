using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Platform.Core;

namespace Platform.Hosting.Access;

/// <summary>Who acts: a user, a partner system or a service, with the roles held at divisions.</summary>
/// <param name="Subject">The token's subject; for a service its own name.</param>
/// <param name="Name">As people call the caller.</param>
/// <param name="Grants">Roles at divisions.</param>
/// <param name="Scopes">What the token was given for; cuts a partner down to collections.</param>
public sealed record Caller(string Subject, string Name, IReadOnlyList<Grant> Grants, IReadOnlySet<string> Scopes)
{
    /// <summary>The claim that carries the grants.</summary>
    public const string GrantsClaim = "grants";

    /// <summary>No caller: reads nothing, may do nothing.</summary>
    public static readonly Caller Anonymous = new("", "", [], new HashSet<string>());

    private static readonly ConditionalWeakTable<ClaimsPrincipal, Caller> Known = [];

    /// <summary>A partner system: scopes apply as well as grants.</summary>
    public bool IsPartner => Grants.Any(g => g.Role == Roles.Partner);

    /// <summary>The service itself: consumers, background work.</summary>
    public static Caller Service(string name) => new(name, name, [new Grant(Roles.Service, null)], new HashSet<string>());

    /// <summary>The caller of a validated token; grants that can't be read give nothing. Read once, and remembered as long as the principal
    /// is.</summary>
    public static Caller Of(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } ? Known.GetValue(user, Read) : Anonymous;

    /// <summary>Whether one of the roles is held at the place or above it.</summary>
    public bool Holds(DivisionCode place, params string[] roles) =>
        Grants.Any(g => g.Covers(place) && roles.Contains(g.Role, StringComparer.Ordinal));

    /// <summary>Whether the caller may do what the roles may at the place; a partner may do what the officer of its own place
    /// may.</summary>
    public bool MayActAs(DivisionCode place, params string[] roles) =>
        Holds(place, roles)
        || Grants.Any(g =>
            g.Role == Roles.Partner
            && g.Division is { } own
            && own.Contains(place)
            && roles.Contains(Roles.RecordKeeperOf(own), StringComparer.Ordinal)
        );

    /// <summary>The places the caller sees, as the database fence takes them: codes with commas, or <c>*</c>.</summary>
    public string Fence() =>
        Grants.Any(g => g.Division is null) ? "*" : string.Join(',', Grants.Select(g => g.Division!.Value.Value).Distinct());

    private static Caller Read(ClaimsPrincipal user) =>
        new(
            user.FindFirstValue("sub") ?? "",
            user.FindFirstValue("name") ?? user.FindFirstValue("client_id") ?? "",
            [.. user.FindAll(GrantsClaim).SelectMany(Values).Select(Grant.Read).OfType<Grant>()],
            user.FindAll("scope").SelectMany(c => c.Value.Split(' ')).ToHashSet(StringComparer.Ordinal)
        );

    // A JSON array arrives as one claim an element or as one claim with the whole array, as the token handler likes.
    private static IEnumerable<string> Values(Claim claim) =>
        claim.Value.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(claim.Value)! : [claim.Value];
}

/// <summary>The path's place and the caller; when a feature receives it, the caller's right to the place is checked.</summary>
public sealed record Scope(Caller Caller, DivisionCode Division)
{
    /// <summary>The caller does something now, for a reason.</summary>
    public ActedBy ActedNow(TimeProvider clock, string reason) =>
        new(Caller.Subject, Caller.Name, clock.Today(), clock.GetUtcNow(), reason.Trim());

    /// <summary>Taken from the route and the token.</summary>
    public static ValueTask<Scope?> BindAsync(HttpContext http) =>
        ValueTask.FromResult<Scope?>(new Scope(Caller.Of(http.User), DivisionCode.Parse((string)http.Request.RouteValues["division"]!)));
}
