using System.Text.Json.Nodes;

namespace Gateway.Documents;

/// <summary>
/// The refusals of every operation, once for all: which statuses it can answer with follows from its method, its path and its headers. They
/// share one schema, <c>Problem</c>, whose <c>code</c> programs go by.
/// </summary>
internal static class RefusalResponses
{
    private static readonly (string Status, string Name, string Description)[] All =
    [
        ("400", "Invalid", "请求有误，errors 逐项说明。 / The request is wrong; errors names the fields."),
        ("401", "Unauthenticated", "没有有效的访问令牌。 / No valid access token."),
        ("403", "Forbidden", "不在权限范围内。 / Not for this place, role or collection."),
        ("404", "NotFound", "没有这条记录。 / There is no such record."),
        ("409", "Conflict", "记录当前状态不允许，或已有相同记录。 / The record's state forbids the step, or the record exists already."),
        ("412", "StaleVersion", "记录已被他人修改。 / The record was changed meanwhile."),
        ("413", "TooLarge", "内容过大。 / The body is too large."),
        ("415", "UnsupportedMediaType", "不支持的内容类型。 / The type of the body is not supported."),
        ("422", "RuleBroken", "不符合业务规则。 / Well-formed, but against a rule."),
        ("428", "VersionRequired", "缺少 If-Match。 / If-Match is missing."),
        ("429", "TooManyRequests", "请求过于频繁，按 Retry-After 等待。 / Too many requests; wait for Retry-After."),
        ("503", "Unavailable", "暂时无法办理，按 Retry-After 等待后重试。 / Can't be done now; try again after Retry-After."),
    ];

    public static void Add(JsonObject document)
    {
        var components = (JsonObject)document["components"]!;
        var schemas = (JsonObject)(components["schemas"] ??= new JsonObject());
        schemas["Problem"] = Problem();
        schemas["FieldProblem"] = FieldProblem();
        foreach (var unused in (string[])["ProblemDetails", "HttpValidationProblemDetails"])
        {
            schemas.Remove(unused);
        }

        var responses = (JsonObject)(components["responses"] ??= new JsonObject());
        foreach (var (status, name, description) in All)
        {
            responses[name] = Response(status, description);
        }

        foreach (var (path, operation) in Operations.Of(document))
        {
            var answers = (JsonObject)(operation.Value["responses"] ??= new JsonObject());
            foreach (var code in answers.Select(a => a.Key).Where(code => code[0] is not ('2' or '3')).ToList())
            {
                answers.Remove(code);
            }

            foreach (var (status, name, _) in All.Where(r => Can(r.Status, path, operation.Key, operation.Value)))
            {
                answers[status] = new JsonObject { ["$ref"] = "#/components/responses/" + name };
            }
        }
    }

    private static bool Can(string status, string path, string verb, JsonObject operation) =>
        status switch
        {
            "404" => path.Count(c => c == '{') > 1,
            "409" or "422" => verb != "get",
            "413" or "415" => operation["requestBody"] is not null,
            "412" => Operations.Takes(operation, "If-Match"),
            "428" => verb is "put" or "patch" or "delete",
            _ => true,
        };

    private static JsonObject Response(string status, string description)
    {
        var response = new JsonObject
        {
            ["description"] = description,
            ["content"] = new JsonObject
            {
                ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } },
            },
        };
        if (status is "429" or "503")
        {
            response["headers"] = new JsonObject
            {
                ["Retry-After"] = new JsonObject
                {
                    ["description"] = "秒。 / Seconds.",
                    ["schema"] = new JsonObject { ["type"] = "integer" },
                },
            };
        }

        return response;
    }

    private static JsonObject Problem() =>
        new()
        {
            ["type"] = "object",
            ["description"] =
                "拒绝办理的原因（RFC 9457）。程序以 code 为准，title 供人阅读，语言随 Accept-Language。全部 code 见 x-error-codes 和 /docs/guide。"
                + " / Why a request was refused. Programs go by code; title is for people. All codes: x-error-codes, /docs/guide.",
            ["required"] = new JsonArray("type", "title", "status", "code"),
            ["properties"] = new JsonObject
            {
                ["type"] = Text("urn:platform:error:{code}"),
                ["title"] = Text("供人阅读的一句话。 / A sentence for people."),
                ["status"] = new JsonObject { ["type"] = "integer", ["format"] = "int32" },
                ["code"] = Text("稳定的代码。 / Stable code.", "request.invalid"),
                ["errors"] = new JsonObject
                {
                    ["type"] = "array",
                    ["description"] = "有误的各项。 / The wrong fields.",
                    ["items"] = new JsonObject { ["$ref"] = "#/components/schemas/FieldProblem" },
                },
                ["traceId"] = Text("询问时请提供。 / Quote it when you ask."),
            },
        };

    private static JsonObject FieldProblem() =>
        new()
        {
            ["type"] = "object",
            ["description"] = "一项错误。 / One wrong field.",
            ["required"] = new JsonArray("field", "code", "message"),
            ["properties"] = new JsonObject
            {
                ["field"] = Text("在请求中的完整路径。 / Its full path in the request.", "grants[0].role"),
                ["code"] = Text("稳定的代码。 / Stable code.", "field.required"),
                ["message"] = Text("供人阅读的一句话。 / A sentence for people."),
            },
        };

    private static JsonObject Text(string description, string? example = null)
    {
        var text = new JsonObject { ["type"] = "string", ["description"] = description };
        if (example is not null)
        {
            text["examples"] = new JsonArray(example);
        }

        return text;
    }
}
