using Platform.Core;

namespace Organizations.Domain;

/// <summary>Wrong fields of one request, or of one row of a sheet.</summary>
internal static class BrokenFields
{
    /// <summary>Refuses the first, if there is one; a sheet names them all.</summary>
    public static void RefuseFirst(IEnumerable<FieldError> errors)
    {
        if (errors.FirstOrDefault() is { } first)
        {
            throw first.Rule.At(first.Field, first.Args);
        }
    }
}
