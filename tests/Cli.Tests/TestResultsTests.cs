using Platform.Cli.Checks;

namespace Platform.Cli.Tests;

public class TestResultsTests
{
    [Fact]
    public void Outcomes_are_counted_and_failures_named()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(
            file,
            """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
              <UnitTestResult testName="A" outcome="Passed" />
              <UnitTestResult testName="B" outcome="NotExecuted"><Output><StdOut>no engine</StdOut></Output></UnitTestResult>
              <UnitTestResult testName="C" outcome="Failed">
              <Output><ErrorInfo><Message>was 3</Message></ErrorInfo></Output></UnitTestResult>
            </Results></TestRun>
            """
        );

        var result = TestResults.Read(file);

        (result.Passed, result.Failed, result.Skipped).ShouldBe((1, 1, 1));
        result.Detail.ShouldBe("C\n    was 3");
        result.SkippedBecause.ShouldBe("no engine");
    }
}
