namespace Platform.Core;

/// <summary>A role held at a division, written <c>role@division</c>; <c>role@*</c> holds everywhere.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Division">Null: everywhere.</param>
public sealed record Grant(string Role, DivisionCode? Division)
{
    /// <summary>Reads <c>role@division</c>; null if the text is not a grant, so that a malformed claim gives no access.</summary>
    public static Grant? Read(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0)
        {
            return null;
        }

        var place = text[(at + 1)..];
        if (place == "*")
        {
            return new Grant(text[..at], null);
        }

        return DivisionCode.TryParse(place, null, out var division) ? new Grant(text[..at], division) : null;
    }

    /// <summary>Whether the grant holds at the place.</summary>
    public bool Covers(DivisionCode place) => Division is not { } division || division.Contains(place);

    /// <inheritdoc/>
    public override string ToString() => $"{Role}@{Division?.Value ?? "*"}";
}
