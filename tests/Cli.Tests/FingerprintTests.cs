using Platform.Cli.Installation;

namespace Platform.Cli.Tests;

public sealed class FingerprintTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory().FullName;

    public FingerprintTests() => Write("services/A/Program.cs", "1");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Unchanged_sources_have_the_same_fingerprint() => Now().ShouldBe(Now());

    [Fact]
    public void A_changed_file_changes_it()
    {
        var before = Now();
        Write("services/A/Program.cs", "12");
        Now().ShouldNotBe(before);
    }

    [Fact]
    public void A_removed_file_changes_it()
    {
        Write("services/A/Other.cs", "1");
        var before = Now();
        File.Delete(Path.Combine(_root, "services/A/Other.cs"));
        Now().ShouldNotBe(before);
    }

    [Fact]
    public void What_a_build_makes_does_not_change_it()
    {
        var before = Now();
        Write("services/A/obj/made.cs", "1");
        Write("services/A/bin/Release/a.dll", "1");
        Now().ShouldBe(before);
    }

    private string Now() => Fingerprint.OfSources(_root, "services");

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
