using System.Xml.Linq;

namespace Platform.Cli.Checks;

/// <summary>Counts and failures of one TRX file.</summary>
internal static class TestResults
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static CheckResult Read(string file)
    {
        var results = XDocument.Load(file).Descendants(Trx + "UnitTestResult").ToList();
        var failed = results.Where(r => Outcome(r) is not ("Passed" or "NotExecuted")).ToList();
        var detail = string.Join("\n", failed.Select(f => $"{(string?)f.Attribute("testName")}\n    {Message(f)}"));
        var skipped = results.Where(r => Outcome(r) == "NotExecuted").ToList();
        return new(results.Count(r => Outcome(r) == "Passed"), failed.Count, skipped.Count, detail)
        {
            SkippedBecause = string.Join(
                "; ",
                skipped.Select(s => s.Descendants(Trx + "StdOut").FirstOrDefault()?.Value.Trim()).OfType<string>().Distinct()
            ),
        };
    }

    private static string? Outcome(XElement result) => (string?)result.Attribute("outcome");

    private static string Message(XElement result)
    {
        var text = result.Descendants(Trx + "Message").FirstOrDefault()?.Value.Trim() ?? string.Empty;
        return (text.Length > 600 ? text[..600] : text).ReplaceLineEndings("\n    ");
    }
}
