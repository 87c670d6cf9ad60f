using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;

namespace Platform.Hosting.Http;

/// <summary>The answer kept for an Idempotency-Key, written in the transaction of the change it answers.</summary>
public sealed class IdempotentAnswer
{
    /// <summary>Caller and key, hashed.</summary>
    public required string Key { get; init; }

    /// <summary>Digest of method, path and body; of a form, its parts.</summary>
    public required string Request { get; init; }

    /// <summary>The HTTP status of the first answer.</summary>
    public int Status { get; init; }

    /// <summary>Header of the first answer; null without a body.</summary>
    public string? ContentType { get; init; }

    /// <summary>Header of the first answer.</summary>
    public string? Location { get; init; }

    /// <summary>Header of the first answer.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The first answer, byte for byte.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>UTC; kept 72 hours from here.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The same answer without its content.</summary>
    public IdempotentAnswer WithoutBody() =>
        new()
        {
            Key = Key,
            Request = Request,
            Status = Status,
            Location = Location,
            EntityTag = EntityTag,
            At = At,
        };
}

/// <summary>
/// Makes POST repeatable. The key's row is committed with the change itself, so after a crash both exist or neither: the same key and body
/// give the same answer, another body 422, a request still in flight 409. Only answers that changed something are kept; a refused request
/// may be corrected and sent again under its key.
/// </summary>
internal sealed class IdempotencyFilter(TimeProvider clock, OutboxSignal signal) : IEndpointFilter
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(72);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (!HttpMethods.IsPost(http.Request.Method) || key.Length == 0)
        {
            return await next(context);
        }

        if (key.Length > 200)
        {
            throw CoreErrors.Length.At("Idempotency-Key", 1, 200);
        }

        var db = http.RequestServices.GetRequiredService<DbContext>();
        var id = Digest(Encoding.UTF8.GetBytes(Caller.Of(http.User).Subject + "\n" + key));
        var request = await DigestOfAsync(http.Request);
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        db.Database.AutoSavepointsEnabled = false; // a save that fails ends the request, and with it the transaction
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        if (await IdempotentAnswers.ClaimAsync(connection, id, http.RequestAborted) is not { } known)
        {
            throw CoreErrors.KeyInFlight.Because();
        }

        if (known.At > clock.GetUtcNow() - Kept)
        {
            return known.Request == request ? new Repeated(known) : throw CoreErrors.KeyReused.Because();
        }

        var answer = await CaptureAsync(http, id, request, await next(context));
        if (answer.Status < 300)
        {
            await IdempotentAnswers.CommitAsync(connection, WhatMayBeKept(answer, http.Response), http.RequestAborted);
            signal.Set();
        }

        return new Repeated(answer);
    }

    private async Task<IdempotentAnswer> CaptureAsync(HttpContext http, string key, string request, object? result)
    {
        var response = http.Response;
        var stream = response.Body;
        await using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await (result as IResult ?? Results.Json(result)).ExecuteAsync(http);
        }
        finally
        {
            response.Body = stream;
        }

        return new IdempotentAnswer
        {
            Key = key,
            Request = request,
            Status = response.StatusCode,
            ContentType = response.ContentType,
            Location = NullIfEmpty(response.Headers.Location),
            EntityTag = NullIfEmpty(response.Headers.ETag),
            Body = buffer.ToArray(),
            At = clock.GetUtcNow(),
        };
    }

    // An answer that must not be stored (a secret shown once) is given now and never again: repeated, it has no body.
    private static IdempotentAnswer WhatMayBeKept(IdempotentAnswer answer, HttpResponse response) =>
        response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase) ? answer.WithoutBody() : answer;

    private static async Task<string> DigestOfAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        request.Body.Position = 0;
        if (await FormOfAsync(request) is { } form)
        {
            foreach (var (name, values) in form)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{values.Count}\n{string.Join('\n', values.ToArray())}\n"));
            }

            foreach (var file in form.Files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.FileName}\n{file.Length}\n"));
                await using var content = file.OpenReadStream();
                await AppendAsync(hash, content);
            }
        }
        else
        {
            await AppendAsync(hash, request.Body);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A browser separates the parts of a form by another text each time it sends the same form, so the parts are compared.
    private static async Task<IFormCollection?> FormOfAsync(HttpRequest request)
    {
        try
        {
            return request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true
                ? await request.ReadFormAsync(request.HttpContext.RequestAborted)
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            request.Body.Position = 0;
            return null; // the handler says what is wrong with it
        }
    }

    private static async Task AppendAsync(IncrementalHash hash, Stream content)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }
    }

    private static string Digest(byte[] data) => Convert.ToHexStringLower(SHA256.HashData(data));

    private static string? NullIfEmpty(Microsoft.Extensions.Primitives.StringValues header) => header.Count == 0 ? null : header.ToString();

    private sealed class Repeated(IdempotentAnswer answer) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = answer.Status;
            response.ContentType = answer.ContentType;
            response.Headers.Location = answer.Location;
            response.Headers.ETag = answer.EntityTag;
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body, httpContext.RequestAborted);
        }
    }
}
