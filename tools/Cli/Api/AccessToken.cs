namespace Platform.Cli.Api;

/// <summary>A bearer token and the moment it ends.</summary>
internal sealed record AccessToken(string Value, DateTimeOffset Ends);
