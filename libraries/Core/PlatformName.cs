namespace Platform.Core;

/// <summary>The name of the platform on every page.</summary>
public static class PlatformName
{
    /// <summary>In Chinese.</summary>
    public const string Zh = "乡镇应急管理平台";

    /// <summary>In English.</summary>
    public const string En = "Township Emergency Management";
}
