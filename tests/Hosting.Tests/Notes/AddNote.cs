using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Platform.Hosting.Tests.Notes;

public sealed record AddNoteRequest([property: Required, StringLength(20, MinimumLength = 1)] string Text, int? WaitMilliseconds);

public sealed record NoteView(Guid Id, string Text, int Version) : IVersioned;

internal static class AddNote
{
    public static async Task<Created<NoteView>> HandleAsync(AddNoteRequest request, Scope scope, NotesDb db, CancellationToken ct)
    {
        await Task.Delay(request.WaitMilliseconds ?? 0, ct);
        var note = new Note { Division = scope.Division, Text = request.Text };
        db.Add(note);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{scope.Division}/notes/{note.Id}", new NoteView(note.Id, note.Text, note.Version));
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
        return TypedResults.Ok(new NoteView(note.Id, note.Text, note.Version));
    }

    public static async Task<Ok<NoteView>> GetAsync(Guid id, Scope scope, NotesDb db, CancellationToken ct)
    {
        var note = await db.Notes.RequireAsync(scope, id, ct);
        return TypedResults.Ok(new NoteView(note.Id, note.Text, note.Version));
    }

    // On purpose without the place rule: what comes back is what the database fence lets through.
    public static async Task<Ok<List<string>>> ListAsync(NotesDb db, CancellationToken ct) =>
        TypedResults.Ok(await db.Notes.Select(n => n.Text).ToListAsync(ct));
}
