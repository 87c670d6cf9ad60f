namespace Platform.Cli.Counties;

/// <summary>Where a move may be killed, as the tests do it.</summary>
internal enum MovePoint
{
    Prepared,
    WritesHeldBack,
    QueuesLeft,
    Fenced,
    Copied,
    Switching,
    TargetWorks,
    Arrived,
    SourceGone,
}
