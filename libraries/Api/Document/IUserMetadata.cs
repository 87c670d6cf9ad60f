namespace Platform.Api.Document;

/// <summary>Endpoint metadata: a person answers for the step, so a partner system may not take it.</summary>
public interface IUserMetadata;
