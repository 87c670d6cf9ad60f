using System.Diagnostics;

namespace Architecture.Tests;

/// <summary>The version before this change: the last release, or without one the commit this work began at, on the main branch the one
/// before.</summary>
internal static class History
{
    /// <summary>The commit, and why it is this one; without a commit why there is none.</summary>
    public static (string? Commit, string Why) Previous(string root)
    {
        if (Git(root, "rev-parse", "HEAD") is not { } head)
        {
            return (null, "no git history here");
        }

        if (Git(root, "describe", "--tags", "--match", "v*", "--abbrev=0", "HEAD^") is { } release)
        {
            return (Git(root, "rev-list", "-n", "1", release), $"the last release, {release}");
        }

        foreach (var main in new[] { "origin/main", "main" })
        {
            if (Git(root, "merge-base", "HEAD", main) is { } began && began != head)
            {
                return (began, $"where this work left {main}");
            }
        }

        return Git(root, "rev-parse", "--verify", "HEAD^1") is { } parent
            ? (parent, "the commit before")
            : (null, "the clone is shallow: git fetch --unshallow");
    }

    /// <summary>What git says; null if it fails.</summary>
    public static string? Git(string root, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(
                new ProcessStartInfo("git", ["-c", "safe.directory=*", "-C", root, .. arguments])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
