namespace Platform.Cli.Containers;

/// <summary>
/// Settings for containers, in files. Each folder is a volume mounted into one container only, so the account that container runs as may
/// read its files, whatever account that is.
/// </summary>
internal sealed class SettingsFolders(string root)
{
    private const UnixFileMode ReadableInside =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>After it these settings are in the folder, and no others.</summary>
    public void Write(string folder, IReadOnlyList<(string Name, string Value)> settings)
    {
        var path = Path.Combine(root, folder);
        Directory.CreateDirectory(path);
        foreach (var old in Directory.GetFiles(path).Where(f => settings.All(s => s.Name != Path.GetFileName(f))))
        {
            File.Delete(old);
        }

        foreach (var (name, value) in settings)
        {
            var file = Path.Combine(path, name);
            File.WriteAllText(file + ".new", value);
            File.SetUnixFileMode(file + ".new", ReadableInside);
            File.Move(file + ".new", file, overwrite: true);
        }
    }
}
