namespace Platform.Cli.Bundles;

/// <summary>What is in a bundle.</summary>
/// <param name="Chart">Null: the checkout has none.</param>
/// <param name="ImageBytes">Size of the archive of all images.</param>
internal sealed record BundleContents(string Folder, IReadOnlyList<string> Images, string? Chart, long ImageBytes);
