using System.ComponentModel.DataAnnotations;

namespace Organizations.Domain;

/// <summary>How people reach an institution.</summary>
public enum ContactKind
{
    /// <summary>A telephone, mobile or landline.</summary>
    Phone,

    /// <summary>传真.</summary>
    Fax,

    /// <summary>A radio's call sign or number.</summary>
    Radio,

    /// <summary>E-mail.</summary>
    Email,
}

/// <summary>One way to reach an institution.</summary>
/// <param name="Kind">Phone, fax, radio, e-mail.</param>
/// <param name="Value">Number, call sign or address.</param>
/// <param name="Note">Its purpose: 值班电话.</param>
public sealed record ContactPoint(
    ContactKind Kind,
    [property: Required, StringLength(100, MinimumLength = 2)] string Value,
    [property: StringLength(50)] string? Note
);
