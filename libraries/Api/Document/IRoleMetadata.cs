namespace Platform.Api.Document;

/// <summary>Endpoint metadata: the roles that may use a route.</summary>
public interface IRoleMetadata
{
    /// <summary>Any of these roles suffices.</summary>
    IReadOnlyList<string> Roles { get; }
}
