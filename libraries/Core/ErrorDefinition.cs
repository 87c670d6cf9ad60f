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

    /// <summary>The sentence in the caller's language.</summary>
    public string Say(bool english, object[] args) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, english ? En : Zh, [.. args.Select(Written)]);

    // The invariant culture writes dates as 12/31/2025.
    private static object Written(object value) =>
        value is DateOnly day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : value;
}

/// <summary>What is wrong with one field: its path in the request (or cell in the sheet) and the rule it breaks.</summary>
public sealed record FieldError(string Field, ErrorDefinition Rule, object[] Args);
