using System.Text.Json.Serialization;

namespace Platform.Cli.Doctor;

/// <summary>The severity of a finding.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
internal enum Level
{
    Ok,
    Warn,
    Fail,
}

/// <summary>One line of the doctor's.</summary>
/// <param name="Found">What is, in numbers where there are any.</param>
/// <param name="Do">What to do about it; empty if nothing.</param>
internal sealed record Finding(string Area, Level Level, string Found, string Do = "")
{
    public static Finding Ok(string area, string found) => new(area, Level.Ok, found);

    public static Finding Warn(string area, string found, string advice) => new(area, Level.Warn, found, advice);

    public static Finding Fail(string area, string found, string advice) => new(area, Level.Fail, found, advice);

    /// <summary>Ok up to a first limit, a warning up to a second, a failure beyond.</summary>
    public static Finding Of(string area, double value, double warn, double fail, string found, string advice) =>
        value >= fail ? Fail(area, found, advice)
        : value >= warn ? Warn(area, found, advice)
        : Ok(area, found);
}
