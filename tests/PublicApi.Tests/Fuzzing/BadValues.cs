namespace PublicApi.Tests.Fuzzing;

/// <summary>Values that broke something somewhere: every one is to be refused or taken, and never to break a service.</summary>
internal static class BadValues
{
    /// <summary>In a body, as JSON.</summary>
    public static readonly string[] Json =
    [
        "null",
        "[]",
        "[null]",
        "{}",
        "{\"\":null}",
        "true",
        "0",
        "-1",
        "1.5",
        "2147483648",
        "9223372036854775808",
        "79228162514264337593543950336",
        "1e400",
        "\"\"",
        "\" \"",
        "\"x\"",
        "\"\\u0000\"",
        "\"a\\u0000b\"",
        "\"\\u0001防汛\"",
        "\"\\uFFFE\"",
        "\"\\ud800\"",
        "\"\\r\\n\"",
        "\"13912345678\\n\"",
        "\"\\u202e\\u200b\"",
        "\"𠮷👍\"",
        "\"0001-01-01\"",
        "\"9999-12-31\"",
        "\"2026-02-30\"",
        "\"9999-12-31T23:59:59.9999999Z\"",
        "\"=1+1\"",
        "\"%00\"",
        "\"62\"",
        "\"622921\"",
        "\"999999999999\"",
        "\"00000000-0000-0000-0000-000000000000\"",
        $"\"{new string('长', 6_000)}\"",
        $"[{string.Join(',', Enumerable.Repeat("0", 2_000))}]",
    ];

    /// <summary>In the query or the path, as sent.</summary>
    public static readonly string[] Query =
    [
        "",
        "%00",
        "a%00b",
        "%EF%BF%BE",
        "%ED%A0%80",
        "%FF",
        "%0D%0AX:1",
        "-1",
        "0",
        "0.5",
        "2147483648",
        "99999999999999999999",
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "9999",
        "2026-Q5",
        "0000-01",
        "true",
        "null",
        "x",
        "%25",
        "'%20or%201=1--",
        "622921",
        "62292110020012345",
        "e30",
        "eyJrIjpbXX0",
        "WyJhIl0",
        "W251bGwsbnVsbF0",
        "0197b8f0-0000-7000-8000-000000000000",
        new string('9', 2_000),
    ];

    /// <summary>What a body may claim to be.</summary>
    public static readonly string[] ContentTypes =
    [
        "application/json;charset=",
        "application/json; charset=xyz",
        "application/json; charset=utf-16",
        "application/json; charset=\"UTF-8\"",
        "multipart/form-data",
        $"multipart/form-data; boundary={new string('b', 200)}",
        "multipart/form-data; boundary=cut",
        "application/x-www-form-urlencoded",
        "text/csv; charset=gb18030",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "image/jpeg",
        ";;",
    ];

    /// <summary>What a caller may want.</summary>
    public static readonly string[] Accepts =
    [
        "text/html",
        "text/csv",
        "image/png",
        "application/xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "*/*;q=x",
        ";;",
        "application/json;q=0",
    ];
}
