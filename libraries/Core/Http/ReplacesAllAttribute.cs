namespace Platform.Core.Http;

/// <summary>
/// Marks the request of a PUT, which replaces what is recorded: every member must be named, and null clears. A member left out is refused,
/// because it would clear what the caller did not mean to touch. A member with a default value may be left out.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReplacesAllAttribute : Attribute;
