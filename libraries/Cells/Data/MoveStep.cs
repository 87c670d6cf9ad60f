namespace Platform.Cells;

/// <summary>The progress of a move, recorded before each step. Up to <see cref="Paused"/> it can be undone; after it, only
/// finished.</summary>
public static class MoveStep
{
    /// <summary>What may be copied before is copied; the county notices nothing.</summary>
    public const string Preparing = "preparing";

    /// <summary>Its writes are held back until it is copied and compared.</summary>
    public const string Paused = "paused";

    /// <summary>The target has all of it and begins to work for it: there is no way back.</summary>
    public const string Switching = "switching";

    /// <summary>The county is in the target; events still unsent at the source are sent after it.</summary>
    public const string Following = "following";
}
