using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;

namespace Drills.Features.Conduct;

/// <summary>The organizer writes down who came.</summary>
/// <param name="Unit">Team or unit the person comes from.</param>
/// <param name="At">Now if left out.</param>
public sealed record SignPersonInRequest(
    [property: Required] PersonRequest Person,
    [property: StringLength(100)] string? Unit,
    DateTimeOffset? At
);

/// <summary>Who signed in, and when.</summary>
/// <param name="Checked">The organizer knows the person. False: it is what somebody stated who scanned the code; recording the same name
/// and number by hand settles it.</param>
/// <param name="Already">The person had signed in before; the first time is kept.</param>
public sealed record SignInView(Guid Id, PersonView Person, string? Unit, DateTimeOffset At, bool ByCode, bool Checked, bool Already);

internal static class SignPersonIn
{
    public static async Task<Ok<SignInView>> HandleAsync(
        [AsParameters] RecordStep step,
        SignPersonInRequest request,
        DrillsDb db,
        PersonKey key,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var drill = await step.OnAsync(db.Drills.AsNoTracking(), ct);
        var identity = request.Person.Identity("person");
        var person = await db.RecognizeAsync(key, identity, drill.Division, ct);
        await db.CheckStatedAsync(drill.Id, key, identity, person, ct);
        var at = BusinessTime.Past(request.At, clock.GetUtcNow(), DrillErrors.NotYet);
        var (signIn, already) = await db.OnceAsync(SignIn.Of(drill, person.Key, request.Unit?.Trim(), at), ct);
        return TypedResults.Ok(
            new SignInView(
                signIn.Id,
                PersonView.Of(person, step.Scope.Caller, drill.Division),
                signIn.Unit,
                signIn.At.ToOffset(BusinessTime.Offset),
                signIn.ByCode,
                Checked: true,
                already
            )
        );
    }

    /// <summary>Everyone who signed in, in the order of time.</summary>
    public static async Task<Ok<Page<SignInView>>> ListAsync(Guid id, Scope scope, DrillsDb db, CancellationToken ct)
    {
        var drill = await db.Drills.AsNoTracking().RequireAsync(scope, id, ct);
        var rows = await db
            .SignIns.AsNoTracking()
            .Where(s => s.DrillId == id)
            .OrderBy(s => s.At)
            .ThenBy(s => s.Id)
            .Join(db.Persons.AsNoTracking(), s => s.Person, p => p.Key, (s, p) => new { SignIn = s, Person = p })
            .ToListAsync(ct);
        return TypedResults.Ok(
            Page.Whole(
                rows.Select(r => new SignInView(
                    r.SignIn.Id,
                    PersonView.Of(r.Person, scope.Caller, drill.Division),
                    r.SignIn.Unit,
                    r.SignIn.At.ToOffset(BusinessTime.Offset),
                    r.SignIn.ByCode,
                    !r.Person.IsUnchecked,
                    Already: false
                ))
            )
        );
    }

    /// <summary>Saves a sign-in, unless the person had signed in before: then the first one is kept.</summary>
    public static async Task<(SignIn SignIn, bool Already)> OnceAsync(this DrillsDb db, SignIn signIn, CancellationToken ct)
    {
        if (await db.KnownAsync(signIn, ct) is { } before)
        {
            return (before, true);
        }

        db.Add(signIn);
        await db.SaveChangesAsync(ct);
        return (signIn, false);
    }

    // Of what somebody stated by the code becomes the person the organizer means, unless that person has signed in too.
    private static async Task CheckStatedAsync(
        this DrillsDb db,
        Guid drill,
        PersonKey key,
        PersonIdentity identity,
        Person person,
        CancellationToken ct
    )
    {
        var record = key.OfStatement(drill, identity);
        var stated = identity.Phone is null
            ? null
            : await db.SignIns.FirstOrDefaultAsync(s => s.DrillId == drill && s.Person == record, ct);
        if (stated is not null && !await db.SignIns.AnyAsync(s => s.DrillId == drill && s.Person == person.Key, ct))
        {
            stated.Check(person.Key);
            await db.SaveChangesAsync(ct);
        }
    }

    private static Task<SignIn?> KnownAsync(this DrillsDb db, SignIn signIn, CancellationToken ct) =>
        db.SignIns.AsNoTracking().FirstOrDefaultAsync(s => s.DrillId == signIn.DrillId && s.Person == signIn.Person, ct);
}
