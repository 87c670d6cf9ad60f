using System.Globalization;

namespace Platform.Core;

/// <summary>
/// One refusal: its stable code, its kind and its sentences for people. Every service lists its refusals in one file per aggregate.
/// </summary>
/// <param name="Code">Stable, dotted, for programs: <c>institution.already-renamed</c>.</param>
/// <param name="Kind">Decides the HTTP and gRPC status.</param>
/// <param name="Zh">Chinese sentence with <c>{0}</c> placeholders; it names the rule and, where there is one, the way out.</param>
/// <param name="En">The same in English.</param>
public sealed record ErrorDefinition(string Code, ErrorKind Kind, string Zh, string En)
{
    /// <summary>The refusal as an exception to throw; <paramref name="args"/> fill the placeholders of the sentence.</summary>
    public DomainException Because(params object[] args) => new(this, args, []);

    /// <summary>The refusal tied to one field of the request (JSON path or sheet cell).</summary>
    public DomainException At(string field, params object[] args) => new(this, args, [new FieldError(field, this, args)]);

    /// <summary>The sentence in the caller's language. Dates are written as the API takes them, instants in the time of the business
    /// calendar.</summary>
    public string Say(bool english, object[] args) => string.Format(english ? Sentence.English : Sentence.Chinese, english ? En : Zh, args);

    private sealed class Sentence(bool english) : IFormatProvider, ICustomFormatter
    {
        public static readonly Sentence Chinese = new(english: false);
        public static readonly Sentence English = new(english: true);

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        string ICustomFormatter.Format(string? format, object? arg, IFormatProvider? formatProvider) =>
            arg switch
            {
                StateWord word => english ? word.En : word.Zh,
                DateOnly date => date.ToString(format ?? "yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTimeOffset at => at.ToOffset(BusinessTime.Offset).ToString(format ?? "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                IFormattable value => value.ToString(format, CultureInfo.InvariantCulture),
                _ => arg?.ToString() ?? "",
            };
    }
}

/// <summary>What is wrong with one field: its path in the request (or cell in the sheet) and the rule it breaks.</summary>
public sealed record FieldError(string Field, ErrorDefinition Rule, object[] Args);

/// <summary>The kind of a refusal; it alone decides the HTTP and the gRPC status.</summary>
public enum ErrorKind
{
    /// <summary>The request itself is wrong: a field is missing, malformed or outside its range.</summary>
    Invalid,

    /// <summary>No valid credentials came with the request.</summary>
    Unauthenticated,

    /// <summary>The caller is authenticated but may not do this here.</summary>
    Forbidden,

    /// <summary>The record does not exist at this place.</summary>
    NotFound,

    /// <summary>What the address named is somewhere else now, or nowhere.</summary>
    Gone,

    /// <summary>The state of the record does not allow the step.</summary>
    Conflict,

    /// <summary>The record changed since the caller read it (If-Match).</summary>
    StaleVersion,

    /// <summary>The change needs an If-Match header.</summary>
    VersionRequired,

    /// <summary>Well-formed, but against a rule of the domain.</summary>
    RuleBroken,

    /// <summary>Bigger than allowed.</summary>
    TooLarge,

    /// <summary>A peer or a store cannot be reached; the caller should try again later.</summary>
    Unavailable,

    /// <summary>The body has a type that the address does not take.</summary>
    UnsupportedMediaType,

    /// <summary>The address exists, but does not take this method.</summary>
    MethodNotAllowed,

    /// <summary>A fault of the system.</summary>
    Failed,
}
