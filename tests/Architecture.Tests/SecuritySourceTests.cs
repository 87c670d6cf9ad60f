using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>What the code of what serves requests does not contain, anywhere: see docs/security-asvs.md.</summary>
public sealed partial class SecuritySourceTests
{
    // Text of pages besides the code: .cshtml of identity, .razor of the gateway; .csproj for the compiler's switches.
    private static readonly string[] Kinds = [".cs", ".cshtml", ".razor", ".csproj"];

    private static readonly List<(string File, string Text)> Sources =
    [
        .. new[] { "services", "libraries", "gateway" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Solution.Root, folder), "*", SearchOption.AllDirectories))
            .Where(file => Kinds.Contains(Path.GetExtension(file)) && !Built().IsMatch(file))
            .Select(file => (Path.GetRelativePath(Solution.Root, file), File.ReadAllText(file))),
    ];

    [Theory]
    [InlineData("broken hashes and ciphers", @"\b(MD5|SHA1|HMACMD5|HMACSHA1|TripleDES|DES|RC2|AesCcm|CipherMode|RSAEncryptionPadding)\b")]
    [InlineData("ciphers that do not authenticate", @"\bAes\.Create\b|\bAesManaged\b|\bAesCbc")]
    [InlineData("code made from text", @"\b(CSharpScript|CSharpCompilation|DynamicMethod|BinaryFormatter|TypeNameHandling|LosFormatter)\b")]
    [InlineData("other programs", @"\bProcess\.Start\b|\bProcessStartInfo\b")]
    [InlineData("expressions made from values", @"\bnew Regex\(|\bRegex\.(Match|IsMatch|Replace|Split|Count)\(")]
    [InlineData("memory that is not managed", @"AllowUnsafeBlocks|\bunsafe\s+(class|struct|static|void|\{)|\bMarshal\.")]
    [InlineData("answers for other origins", @"Access-Control-Allow|\bUseCors\b|\bAddCors\b")]
    [InlineData("debugging and listings", @"UseDeveloperExceptionPage|UseDirectoryBrowser|UseFileServer|EnableSensitiveDataLogging")]
    [InlineData("scripts and storage of the browser", @"<script|\bon[a-z]+=""|localStorage|sessionStorage|document\.cookie")]
    public void What_serves_requests_contains_no(string what, string pattern) => Holding(pattern).ShouldBeEmpty(what);

    /// <summary>The waiting times of retries differ at random; that is nothing to be guessed.</summary>
    [Fact]
    public void What_must_not_be_guessed_comes_from_the_cryptographic_generator() =>
        Holding(@"\bnew Random\(|\bRandom\.Shared\b")
            .ShouldBe(["libraries/Faults/WaitingRetries.cs", "services/Notices/Sending/SendBatch.cs"], ignoreOrder: true);

    /// <summary>The guide is a text of the platform's own.</summary>
    [Fact]
    public void Text_is_written_into_pages_unescaped_in_one_place_only() =>
        Holding(@"\bHtml\.Raw\b|\bMarkupString\b").ShouldBe(["gateway/Gateway/Pages/GuidePage.razor"]);

    [Fact]
    public void Password_fields_hide_what_is_typed_and_may_be_filled_by_a_password_manager()
    {
        var fields = Sources
            .SelectMany(source => Input().Matches(source.Text).Select(input => (source.File, Tag: input.Value)))
            .Where(input => Password().IsMatch(input.Tag))
            .ToList();
        fields.Count.ShouldBeGreaterThanOrEqualTo(4);
        fields.Where(f => !f.Tag.Contains("type=\"password\"", StringComparison.Ordinal)).ShouldBeEmpty();
        fields.Where(f => !Filled().IsMatch(f.Tag)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Holding(string pattern) =>
        Sources.Where(source => Regex.IsMatch(source.Text, pattern, RegexOptions.CultureInvariant)).Select(source => source.File);

    [GeneratedRegex("/(obj|bin|Migrations|node_modules)/")]
    private static partial Regex Built();

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("name=\"(Password|Current|New|Repeated)\"")]
    private static partial Regex Password();

    [GeneratedRegex("autocomplete=\"(current|new)-password\"")]
    private static partial Regex Filled();
}
