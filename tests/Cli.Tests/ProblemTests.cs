using Platform.Cli.Api;

namespace Platform.Cli.Tests;

public class ProblemTests
{
    [Fact]
    public void A_refusal_shows_its_code_and_its_sentence() =>
        new Problem("Conflict", 409, "该机构已经更名。", "institution.already-renamed", null)
            .ToString()
            .ShouldBe("409 institution.already-renamed 该机构已经更名。");

    [Fact]
    public void Field_errors_are_on_separate_lines() =>
        new Problem("名称不符", 400, null, "request.invalid", new Dictionary<string, string[]> { ["name"] = ["必填", "太长"] })
            .ToString()
            .ShouldBe("400 request.invalid 名称不符\n  name: 必填\n  name: 太长");

    [Fact]
    public void What_is_no_problem_document_is_still_shown() =>
        new Problem("Bad Gateway", 502, null, null, null).ToString().ShouldBe("502 Bad Gateway");
}
