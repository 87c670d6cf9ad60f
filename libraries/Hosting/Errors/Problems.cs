using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Api.Requests;
using Platform.Core;
using Platform.Faults;
using Platform.Hosting.Data;

namespace Platform.Hosting.Errors;

/// <summary>Answers refusals as RFC 9457 problem details in the caller's language, with a stable <c>code</c> and the fields
/// named.</summary>
public sealed class Problems : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if ((await UnreadableRequest.AsRefusalAsync(httpContext, exception) ?? AsRefusal(exception)) is not { } refusal)
        {
            return false;
        }

        await WriteAsync(httpContext, refusal);
        return true;
    }

    /// <summary>Writes the refusal as the answer.</summary>
    public static Task WriteAsync(HttpContext http, DomainException refusal)
    {
        http.Response.StatusCode = refusal.Error.Kind.Http();
        if (refusal.Error.Kind == ErrorKind.Unavailable)
        {
            http.Response.Headers.RetryAfter = "2"; // seconds
        }

        return http
            .RequestServices.GetRequiredService<IProblemDetailsService>()
            .WriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = Details(refusal) })
            .AsTask();
    }

    /// <summary>The problem in the language of the current request (Chinese unless English was asked for).</summary>
    public static ProblemDetails Details(DomainException refusal)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var problem = new ProblemDetails
        {
            Type = $"urn:platform:error:{refusal.Error.Code}",
            Title = refusal.Error.Say(english, refusal.Args),
            Status = refusal.Error.Kind.Http(),
        };
        problem.Extensions["code"] = refusal.Error.Code;
        if (refusal.Fields.Count > 0)
        {
            problem.Extensions["errors"] = refusal
                .Fields.Select(f => new FieldProblem(f.Field, f.Rule.Code, f.Rule.Say(english, f.Args)))
                .ToList();
        }

        return problem;
    }

    // Refusals of the framework and the database about a wrong request, as our own errors; anything else is a bug.
    internal static DomainException? AsRefusal(Exception exception) =>
        exception switch
        {
            DomainException refusal => refusal,
            BadHttpRequestException { StatusCode: 413 } large => CoreErrors.TooLarge.Because(LimitIn(large.Message)),
            BadHttpRequestException { InnerException: JsonException json } => AsFieldErrors(json),
            BadHttpRequestException bad when UnreadableValue.AsRefusal(bad.Message) is { } refusal => refusal,
            BadHttpRequestException bad => CoreErrors.Malformed.Because(bad.InnerException?.Message ?? bad.Message),
            DbUpdateConcurrencyException => CoreErrors.StaleOnSave.Because(),
            DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } twice } => Duplicate(
                twice
            ),
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } twice => Duplicate(twice),
            DbUpdateException { InnerException: PostgresException unfit } when Unfit(unfit) is { } refusal => refusal,
            PostgresException unfit when Unfit(unfit) is { } refusal => refusal,
            DbUpdateException { InnerException: PostgresException moved } when IsElsewhere(moved) => CoreErrors.PlaceElsewhere.Because(),
            PostgresException moved when IsElsewhere(moved) => CoreErrors.PlaceElsewhere.Because(),
            _ when Transient.IsOfDatabase(exception) => CoreErrors.PeerUnavailable.Because("PostgreSQL"),
            _ => Transient.PeerIn(exception) is { } peer ? CoreErrors.PeerUnavailable.Because(peer) : null,
        };

    // Features name the other record; this is for a rule that none of them states.
    private static DomainException Duplicate(PostgresException twice) =>
        CoreErrors.Duplicate.Because($"{twice.TableName} ({twice.ConstraintName})");

    // Values that no rule refused and the database can't hold.
    private static DomainException? Unfit(PostgresException e) =>
        e.SqlState switch
        {
            PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => CoreErrors.NoText.Because(
                "U+0000"
            ),
            PostgresErrorCodes.NumericValueOutOfRange
            or PostgresErrorCodes.DatetimeFieldOverflow
            or PostgresErrorCodes.StringDataRightTruncation => CoreErrors.Malformed.Because(e.MessageText),
            _ => null,
        };

    // "Request body too large. The max request body size is 31457280 bytes."
    private static string LimitIn(string message) =>
        message.Split(' ').FirstOrDefault(word => word.All(char.IsAsciiDigit)) is { } bytes ? $"{bytes} B" : "MaxRequestBodySize";

    private static bool IsElsewhere(PostgresException e) =>
        e.SqlState == PostgresErrorCodes.InsufficientPrivilege
        && e.MessageText.Contains($"\"{Policy.Elsewhere}\"", StringComparison.Ordinal);

    // "... was missing required properties including: 'on', 'name'." or a path to the value that doesn't fit.
    private static DomainException AsFieldErrors(JsonException json)
    {
        var list = json.Message.IndexOf("required properties including:", StringComparison.Ordinal);
        var missing = list < 0 ? [] : json.Message[list..].Split('\'').Where((_, i) => i % 2 == 1).ToList();
        return missing.Count > 0
            ? DomainException.ForFields([.. missing.Select(name => new FieldError(name, CoreErrors.Required, []))])
            : CoreErrors.Format.At(json.Path?.TrimStart('$', '.') ?? "body", "JSON");
    }
}

/// <summary>One wrong field in a problem.</summary>
internal sealed record FieldProblem(string Field, string Code, string Message);
