namespace Journeys.Tests;

/// <summary>All journeys use one running platform, because its folder is a setting of the test process.</summary>
[CollectionDefinition(Name)]
public sealed class OnePlatform : ICollectionFixture<RunningPlatform>
{
    public const string Name = "one platform";
}
