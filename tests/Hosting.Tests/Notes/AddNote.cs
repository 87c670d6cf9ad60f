using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;

namespace Platform.Hosting.Tests.Notes;

public sealed record AddNoteRequest([property: Required, StringLength(20, MinimumLength = 1)] string Text, int? WaitMilliseconds = null);

public sealed record NoteView(Guid Id, string Text, int Version, DateTimeOffset UpdatedAt) : IVersioned;

internal static class AddNote
{
    private static readonly SortKeys<Note> Sorts = new() { { "text", n => n.Text } };

    public static async Task<Created<NoteView>> HandleAsync(AddNoteRequest request, Scope scope, NotesDb db, CancellationToken ct)
    {
        await Task.Delay(request.WaitMilliseconds ?? 0, ct);
        var note = new Note { Division = scope.Division, Text = request.Text };
        db.Add(note);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{scope.Division}/notes/{note.Id}",
            new NoteView(note.Id, note.Text, note.Version, note.UpdatedAt)
        );
    }

    public static async Task<Ok<NoteView>> ChangeAsync(
        Guid id,
        AddNoteRequest request,
        Scope scope,
        IfMatch ifMatch,
        NotesDb db,
        CancellationToken ct
    )
    {
        var note = await db.Notes.RequireAsync(scope, id, ct);
        ifMatch.Check(note);
        note.Text = request.Text;
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new NoteView(note.Id, note.Text, note.Version, note.UpdatedAt));
    }

    public static async Task<Ok<NoteView>> GetAsync(Guid id, Scope scope, NotesDb db, CancellationToken ct)
    {
        var note = await db.Notes.RequireAsync(scope, id, ct);
        return TypedResults.Ok(new NoteView(note.Id, note.Text, note.Version, note.UpdatedAt));
    }

    public static Task<Ok<Page<NoteView>>> PageAsync(
        [AsParameters] ListQuery list,
        string? q,
        Scope scope,
        NotesDb db,
        CancellationToken ct
    ) =>
        list.PageAsync(
            new Listed<Note>(
                db,
                scope.Division,
                db.Notes.AsNoTracking().Within(scope.Division).Where(n => q == null || n.Text.Contains(q)),
                Sorts
            ),
            n => new NoteView(n.Id, n.Text, n.Version, n.UpdatedAt),
            ct
        );

    // On purpose without the place rule: what comes back is what the database fence lets through.
    public static async Task<Ok<List<string>>> ListAsync(NotesDb db, CancellationToken ct) =>
        TypedResults.Ok(await db.Notes.Select(n => n.Text).ToListAsync(ct));
}
