using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Records.Places;

namespace Drills.Features.Conduct;

/// <summary>
/// The page that opens when the code at the venue is scanned: for a phone, without an account and without script. It asks for name and
/// mobile number; the code allows the person to add one line to this drill and to read nothing but its title. What is typed stays a
/// statement until the organizer checks it: it is compared with nobody in the register, changes nobody there and tells nothing of anybody.
/// </summary>
internal static class SignInByCode
{
    private const int Longest = 50; // characters of a field
    private const int MostInAMinute = 60; // through one door, written down by hand; more is a program

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/attend/{code}", ShowAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/attend/{code}", SignAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<ContentHttpResult> ShowAsync(
        string code,
        DrillsDb db,
        TimeProvider clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var sheet = await SheetAsync(db, code, ct);
        var closed = sheet?.OpenUntil < clock.GetUtcNow() ? DrillErrors.SignInClosed.Because(sheet.Title) : null;
        return SignInPage.Of(http, sheet, closed, SignInForm.Empty);
    }

    private static async Task<ContentHttpResult> SignAsync(
        string code,
        HttpContext http,
        DrillsDb db,
        PersonKey key,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var sheet = await SheetAsync(db, code, ct);
        if (sheet is null)
        {
            return SignInPage.Of(http, sheet, refusal: null, SignInForm.Empty);
        }

        var typed = await TypedAsync(http, ct);
        try
        {
            sheet.RequireOpen(clock.GetUtcNow());
            RequireName(typed.Name);
            var identity = PersonIdentity.Of(typed.Name, typed.Phone, null, "person");
            db.OpenAt(sheet.Division);
            var signIn = await StateAsync(db, sheet, key, identity, typed.Unit, clock.GetUtcNow(), ct);
            return SignInPage.Thanks(http, sheet, signIn.At.ToOffset(BusinessTime.Offset));
        }
        catch (DomainException refusal)
        {
            return SignInPage.Of(http, sheet, refusal, typed);
        }
    }

    private static async Task<SignIn> StateAsync(
        DrillsDb db,
        SignInSheet sheet,
        PersonKey key,
        PersonIdentity identity,
        string unit,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (record, phone) = (key.OfStatement(sheet.DrillId, identity), key.OfPhone(identity.Phone!));
        var known = await db
            .SignIns.AsNoTracking()
            .Where(s => s.DrillId == sheet.DrillId)
            .Join(db.Persons.AsNoTracking(), s => s.Person, p => p.Key, (s, p) => new { SignIn = s, Person = p })
            .Where(x => x.Person.Key == record || x.Person.PhoneKey == phone)
            .ToListAsync(ct);
        if (known.Find(x => PersonName.Same(x.Person.Name, identity.Name)) is { } before)
        {
            return before.SignIn;
        }

        var since = now.AddMinutes(-1);
        if (await db.SignIns.CountAsync(s => s.DrillId == sheet.DrillId && s.ByCode && s.At > since, ct) >= MostInAMinute)
        {
            throw DrillErrors.SignInBusy.Because();
        }

        var signIn = SignIn.Of(sheet, record, unit.Length == 0 ? null : unit, now);
        db.AddRange(Person.Stated(identity, key, sheet.Division, record), signIn);
        await db.SaveChangesAsync(ct);
        return signIn;
    }

    private static async Task<SignInForm> TypedAsync(HttpContext http, CancellationToken ct)
    {
        var form = http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(ct)
            : throw CoreErrors.MediaType.Because(http.Request.ContentType ?? "-");
        return new(Short(form["name"]), Short(form["phone"]), Short(form["unit"]));
    }

    // Anybody can open the page; what is no name is not written into the list.
    private static void RequireName(string name)
    {
        if (
            name.Length < 2
            || name.Any(c => !char.IsLetter(c) && !char.IsSurrogate(c) && !" .·•‧・'-".Contains(c, StringComparison.Ordinal))
        )
        {
            throw DrillErrors.NameUnreadable.At("name");
        }
    }

    private static Task<SignInSheet?> SheetAsync(DrillsDb db, string code, CancellationToken ct) =>
        db.SignInSheets.AsNoTracking().FirstOrDefaultAsync(s => s.Code == code, ct);

    private static string Short(string? text) =>
        text is null ? ""
        : text.Trim() is { Length: > Longest } much ? much[..(char.IsHighSurrogate(much[Longest - 1]) ? Longest - 1 : Longest)]
        : text.Trim();
}
