namespace Platform.LocalStack;

/// <summary>How long a started server runs.</summary>
public enum ServerLifetime
{
    /// <summary>Ends when this process ends, however it ends, and its folder is removed.</summary>
    WithThisProcess,

    /// <summary>Outlives this process; a later start finds it by its pid file.</summary>
    UntilStopped,
}
