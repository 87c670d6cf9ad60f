namespace Journeys.Tests;

/// <summary>All journeys go through one running platform: its folder is a setting of the whole test process.</summary>
[CollectionDefinition(Name)]
public sealed class OnePlatform : ICollectionFixture<RunningPlatform>
{
    public const string Name = "one platform";
}
