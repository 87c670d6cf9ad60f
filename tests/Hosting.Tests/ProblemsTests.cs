using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Hosting.Errors;

namespace Hosting.Tests;

public sealed class ProblemsTests
{
    [Theory]
    [InlineData("zh-CN", "该记录在保存时已被他人修改，请重新读取后再提交。")]
    [InlineData("en", "The record was changed while this change was being saved; read it again and retry.")]
    public async Task A_conflict_on_saving_names_no_version_that_nobody_knows(string language, string sentence)
    {
        var problem = await AnswerAsync(new DbUpdateConcurrencyException(), language);
        problem["code"]!.GetValue<string>().ShouldBe("version.stale");
        problem["status"]!.GetValue<int>().ShouldBe(StatusCodes.Status412PreconditionFailed);
        problem["title"]!.GetValue<string>().ShouldBe(sentence);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_answered_with_the_limit()
    {
        var large = new BadHttpRequestException("Request body too large. The max request body size is 31457280 bytes.", 413);
        (await AnswerAsync(large, "en"))["title"]!.GetValue<string>().ShouldBe("Larger than the limit of 31457280 B.");
    }

    [Fact]
    public void A_value_that_does_not_exist_is_named_together_with_its_field()
    {
        var refusal = CoreErrors.UnknownValue("hazard", "洪水");
        refusal.Error.Say(english: true, refusal.Args).ShouldBe("hazard can't be '洪水': there is no such value.");
        refusal.Error.Say(english: false, refusal.Args).ShouldBe("hazard 不能是“洪水”：没有这样的值。");
        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("hazard");
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("image/*")]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("")]
    public async Task A_refusal_is_a_problem_whatever_the_request_accepts(string accept)
    {
        var (type, body) = await AnswerAsync(CoreErrors.NotSignedIn.Because(), "en", accept);
        type.ShouldBe("application/problem+json");
        JsonNode.Parse(body)!["code"]!.GetValue<string>().ShouldBe("auth.required");
    }

    [Fact]
    public async Task A_browser_gets_a_page_that_shows_what_was_sent_as_text()
    {
        var refusal = CoreErrors.UnknownValue("hazard", "<b>洪水</b>");
        var (type, body) = await AnswerAsync(refusal, "zh", "text/html,application/xhtml+xml,*/*;q=0.8");
        type.ShouldBe("text/html; charset=utf-8");
        body.ShouldContain("没有这样的值");
        body.ShouldNotContain("<b>");
        body.ShouldContain("<html lang=\"zh-CN\">");
    }

    private static async Task<JsonNode> AnswerAsync(Exception exception, string language)
    {
        var (_, body) = await AnswerAsync(exception, language, "application/json");
        return JsonNode.Parse(body)!;
    }

    private static async Task<(string? Type, string Body)> AnswerAsync(Exception exception, string language, string accept)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var all = new ServiceCollection().AddLogging();
        all.AddProblems();
        await using var services = all.BuildServiceProvider();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        http.Request.Headers.Accept = accept;
        (await new Problems().TryHandleAsync(http, exception, TestContext.Current.CancellationToken)).ShouldBeTrue();
        return (http.Response.ContentType, Encoding.UTF8.GetString(body.ToArray()));
    }
}
