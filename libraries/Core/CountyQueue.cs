namespace Platform.Core;

/// <summary>Names of the services' queues.</summary>
public static class CountyQueue
{
    /// <summary>The queue of a service for a county; null: its ordinary queue.</summary>
    public static string Name(string service, string? county) => county is null ? service : $"{service}.{county}";
}
