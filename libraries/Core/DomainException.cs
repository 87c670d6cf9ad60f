namespace Platform.Core;

/// <summary>
/// A refusal that is returned to the caller. Only this type becomes a business answer; every other exception is a bug or a failed
/// dependency and is answered as such.
/// </summary>
public sealed class DomainException(ErrorDefinition error, object[] args, IReadOnlyList<FieldError> fields)
    : Exception($"{error.Code}: {error.Say(english: true, args)}")
{
    /// <summary>Which refusal.</summary>
    public ErrorDefinition Error { get; } = error;

    /// <summary>The values for the placeholders of its sentence.</summary>
    public object[] Args { get; } = args;

    /// <summary>The fields that break a rule; empty if the refusal is not about a field.</summary>
    public IReadOnlyList<FieldError> Fields { get; } = fields;

    /// <summary>One refusal for many wrong fields, so that a form or a sheet is corrected in one go.</summary>
    public static DomainException ForFields(IReadOnlyList<FieldError> fields) => new(CoreErrors.Invalid, [fields.Count], fields);
}
