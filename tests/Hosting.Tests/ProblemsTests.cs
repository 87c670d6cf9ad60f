using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Errors;

namespace Hosting.Tests;

public sealed class ProblemsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_conflict_on_saving_names_no_version_that_nobody_knows(bool english)
    {
        var refusal = Problems.AsRefusal(new DbUpdateConcurrencyException())!;
        refusal.Error.Code.ShouldBe(CoreErrors.StaleVersion.Code);
        refusal.Error.Kind.ShouldBe(ErrorKind.StaleVersion);
        var sentence = refusal.Error.Say(english, refusal.Args);
        sentence.ShouldNotContain("?");
        sentence.ShouldNotContain("{");
    }

    [Fact]
    public void A_value_that_does_not_exist_is_named_together_with_its_field()
    {
        var refusal = CoreErrors.UnknownValue("hazard", "洪水");
        refusal.Error.Say(english: true, refusal.Args).ShouldBe("hazard can't be '洪水': there is no such value.");
        refusal.Error.Say(english: false, refusal.Args).ShouldBe("hazard 不能是“洪水”：没有这样的值。");
        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("hazard");
    }

    [Fact]
    public void A_body_that_is_too_large_is_told_the_limit()
    {
        var large = new BadHttpRequestException("Request body too large. The max request body size is 31457280 bytes.", 413);
        var refusal = Problems.AsRefusal(large)!;
        refusal.Error.Say(english: true, refusal.Args).ShouldBe("Larger than the limit of 31457280 B.");
    }
}
