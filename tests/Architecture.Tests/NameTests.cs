using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>What a thing is can be read from its name.</summary>
public sealed partial class NameTests
{
    [Fact]
    public void A_periodic_job_ends_in_Job()
    {
        var jobs = All().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(Platform.Hosting.Operations.PeriodicJob))).ToList();
        jobs.ShouldNotBeEmpty();
        jobs.Select(t => t.FullName!).ShouldAllBe(name => name.EndsWith("Job", StringComparison.Ordinal));
    }

    [Fact]
    public void A_consumer_is_in_a_namespace_of_consumers()
    {
        var consumers = All().Where(LayerTests.IsConsumer).ToList();
        consumers.ShouldNotBeEmpty();
        consumers.Where(t => t.Namespace?.EndsWith(".Consumers", StringComparison.Ordinal) != true).Select(t => t.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void A_check_of_the_doctor_ends_in_Check()
    {
        var checks = Directory
            .EnumerateFiles(Path.Combine(Solution.Root, "tools/Cli/Doctor"), "*.cs")
            .Where(file => Check().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToList();
        checks.ShouldNotBeEmpty();
        checks.ShouldAllBe(name => name.EndsWith("Check", StringComparison.Ordinal));
    }

    private static IEnumerable<Type> All() => Solution.Libraries.Concat(Solution.Services).SelectMany(a => a.GetTypes());

    [GeneratedRegex(@"public static .*Task<IEnumerable<Finding>> \w+\(InstallationProbe ")]
    private static partial Regex Check();
}
