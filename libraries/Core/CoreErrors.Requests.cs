#pragma warning disable CS1591 // each refusal is documented by its own sentence
namespace Platform.Core;

// Refusals of requests that can't be read or lead nowhere.
public static partial class CoreErrors
{
    public static readonly ErrorDefinition NoText = new(
        "field.no-text",
        ErrorKind.Invalid,
        "含有不是文字的字符（{0}），请删去。",
        "Contains {0}, which is no text; remove it."
    );

    public static readonly ErrorDefinition OneLine = new("field.one-line", ErrorKind.Invalid, "不能换行。", "Must be one line.");

    public static readonly ErrorDefinition NotJson = new(
        "request.not-json",
        ErrorKind.Invalid,
        "请求体不是有效的 JSON（第 {0} 行第 {1} 个字节附近）。",
        "The body is not valid JSON (near line {0}, byte {1})."
    );

    public static readonly ErrorDefinition BodyMissing = new(
        "request.body-missing",
        ErrorKind.Invalid,
        "请求须带 JSON 内容。",
        "The request needs a JSON body."
    );

    public static readonly ErrorDefinition FormUnreadable = new(
        "request.form-unreadable",
        ErrorKind.Invalid,
        "表单不完整或无法识别，请重新提交。",
        "The form is cut off or can't be read; send it again."
    );

    public static readonly ErrorDefinition MediaType = new(
        "request.media-type",
        ErrorKind.UnsupportedMediaType,
        "不支持的内容类型“{0}”；一般应为 application/json，接收文件处除外。",
        "The content type '{0}' is not supported; it is application/json except where files are taken."
    );

    public static readonly ErrorDefinition NoRoute = new(
        "route.unknown",
        ErrorKind.NotFound,
        "没有这个地址：{0}。请核对集合与操作的名称；记录的标识应为 UUID。",
        "There is nothing at {0}. Check the names of collection and action; the identity of a record is a UUID."
    );

    public static readonly ErrorDefinition MethodNotAllowed = new(
        "method.not-allowed",
        ErrorKind.MethodNotAllowed,
        "此地址不支持 {0}；可用：{1}。",
        "This address does not take {0}; it takes {1}."
    );
}
