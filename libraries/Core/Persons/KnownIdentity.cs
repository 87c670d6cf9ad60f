namespace Platform.Core.Persons;

/// <summary>
/// A person recorded at any place, as far as it takes to count a person once: hashes, and the name to compare. It leads to no record and
/// is shown to nobody.
/// </summary>
/// <param name="Record">The record's name.</param>
/// <param name="Identity">What the person counts by.</param>
/// <param name="Name">The name as recorded there.</param>
/// <param name="IdKey">Of the identity number.</param>
/// <param name="PhoneKey">Of the mobile number.</param>
public sealed record KnownIdentity(string Record, string Identity, string Name, string? IdKey, string? PhoneKey);
