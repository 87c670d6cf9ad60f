namespace Platform.Core;

/// <summary>Amounts of money: yuan with at most two decimals, in requests and in sheets.</summary>
public static class Money
{
    /// <summary>The amount; refuses a part of a fen, which the database would round away.</summary>
    /// <param name="yuan">The amount in yuan.</param>
    /// <param name="field">The field of the request that holds it.</param>
    /// <param name="refusal">The refusal; <c>money.half-fen</c> by default.</param>
    public static decimal WholeFen(this decimal yuan, string field, ErrorDefinition? refusal = null) =>
        decimal.Round(yuan, 2) == yuan ? yuan : throw (refusal ?? CoreErrors.HalfFen).At(field);

    /// <inheritdoc cref="WholeFen(decimal, string, ErrorDefinition?)"/>
    public static decimal? WholeFen(this decimal? yuan, string field) => yuan is { } amount ? amount.WholeFen(field) : null;
}
