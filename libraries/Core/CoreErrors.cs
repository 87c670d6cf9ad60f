#pragma warning disable CS1591 // each refusal is documented by its own sentence
namespace Platform.Core;

/// <summary>Refusals that every service can give.</summary>
public static partial class CoreErrors
{
    public static readonly ErrorDefinition Invalid = new(
        "request.invalid",
        ErrorKind.Invalid,
        "请求有 {0} 处不符合要求，请按提示修改后重试。",
        "The request breaks {0} rule(s); correct the fields named and try again."
    );

    public static readonly ErrorDefinition Malformed = new(
        "request.malformed",
        ErrorKind.Invalid,
        "请求内容无法识别：{0}。",
        "The request can't be read: {0}."
    );

    public static readonly ErrorDefinition Required = new("field.required", ErrorKind.Invalid, "必填。", "Required.");

    public static readonly ErrorDefinition Length = new(
        "field.length",
        ErrorKind.Invalid,
        "长度应为 {0} 至 {1} 个字符。",
        "Must have {0} to {1} characters."
    );

    /// <summary>The same rule where only one length is allowed.</summary>
    public static ErrorDefinition ExactLength => Length with { Zh = "长度应为 {0} 个字符。", En = "Must have {0} characters." };

    public static readonly ErrorDefinition Count = new(
        "field.count",
        ErrorKind.Invalid,
        "应有 {0} 至 {1} 项。",
        "Must have {0} to {1} items."
    );

    public static readonly ErrorDefinition Range = new(
        "field.range",
        ErrorKind.Invalid,
        "应在 {0} 至 {1} 之间。",
        "Must lie between {0} and {1}."
    );

    public static readonly ErrorDefinition Format = new(
        "field.format",
        ErrorKind.Invalid,
        "格式不正确，应为{0}。",
        "Malformed; expected {0}."
    );

    /// <summary>The field, then the value that it can't have: see <see cref="UnknownValue"/>.</summary>
    public static readonly ErrorDefinition Unknown = new(
        "field.unknown",
        ErrorKind.Invalid,
        "{0} 不能是“{1}”：没有这样的值。",
        "{0} can't be '{1}': there is no such value."
    );

    /// <summary>The same refusal for a member of a body or a parameter of a query: its name, then those that exist.</summary>
    public static ErrorDefinition UnknownName =>
        Unknown with
        {
            Zh = "没有名为“{0}”的项；可用：{1}。",
            En = "There is no '{0}' here; known: {1}.",
        };

    /// <summary>The same code, with the name that was probably meant.</summary>
    public static ErrorDefinition UnknownNameNear =>
        Unknown with
        {
            Zh = "没有名为“{0}”的项，是否指“{2}”？可用：{1}。",
            En = "There is no '{0}' here; did you mean '{2}'? Known: {1}.",
        };

    public static readonly ErrorDefinition Failed = new(
        "server.failed",
        ErrorKind.Failed,
        "系统出错，未能办理；请把查询编号告知管理员。",
        "The system failed and did nothing; give the trace id to your administrator."
    );

    public static readonly ErrorDefinition DivisionMalformed = new(
        "division.malformed",
        ErrorKind.Invalid,
        "“{0}”不是行政区划代码；应为 2、4、6、9 或 12 位数字（GB/T 2260 及统计用区划代码）。",
        "'{0}' is not a division code: 2, 4, 6, 9 or 12 digits (GB/T 2260 and statistical codes)."
    );

    public static readonly ErrorDefinition CursorMalformed = new(
        "page.cursor-malformed",
        ErrorKind.Invalid,
        "分页游标无效，请从第一页重新读取。",
        "The page cursor is not valid; start again from the first page."
    );

    public static readonly ErrorDefinition NotSignedIn = new(
        "auth.required",
        ErrorKind.Unauthenticated,
        "请先登录，或提供有效的访问令牌。",
        "Sign in, or send a valid access token."
    );

    public static readonly ErrorDefinition OutsideScope = new(
        "scope.outside",
        ErrorKind.Forbidden,
        "您的权限不包括区划 {0}。",
        "Your permissions do not cover division {0}."
    );

    public static readonly ErrorDefinition RoleMissing = new(
        "scope.role-missing",
        ErrorKind.Forbidden,
        "此操作需要在区划 {0} 或其上级担任：{1}。",
        "This needs one of these roles at division {0} or above it: {1}."
    );

    public static readonly ErrorDefinition UserAnswers = new(
        "scope.person-answers",
        ErrorKind.Forbidden,
        "此操作须由个人负责办理，合作方系统不能代办。",
        "A person answers for this step; a partner system can't take it."
    );

    public static readonly ErrorDefinition ScopeMissing = new(
        "scope.partner-scope-missing",
        ErrorKind.Forbidden,
        "访问令牌缺少权限范围 {0}。",
        "The access token lacks the scope {0}."
    );

    public static readonly ErrorDefinition NotFound = new(
        "not-found",
        ErrorKind.NotFound,
        "区划 {0} 内没有这条记录：{1}。",
        "There is no such record in division {0}: {1}."
    );

    public static readonly ErrorDefinition StaleVersion = new(
        "version.stale",
        ErrorKind.StaleVersion,
        "该记录已被他人修改，请重新读取（当前版本 {0}）后再提交。",
        "The record was changed meanwhile; read it again (now version {0}) and retry."
    );

    /// <summary>The same refusal where the version that overtook the change is not known: it came while the change was saved.</summary>
    public static ErrorDefinition StaleOnSave =>
        StaleVersion with
        {
            Zh = "该记录在保存时已被他人修改，请重新读取后再提交。",
            En = "The record was changed while this change was being saved; read it again and retry.",
        };

    public static readonly ErrorDefinition VersionRequired = new(
        "version.required",
        ErrorKind.VersionRequired,
        "修改须带 If-Match 请求头（值为读取时的 ETag）。",
        "A change needs an If-Match header (the ETag you read)."
    );

    public static readonly ErrorDefinition KeyReused = new(
        "idempotency.key-reused",
        ErrorKind.RuleBroken,
        "该 Idempotency-Key 已用于内容不同的请求。",
        "This Idempotency-Key was used for a different request."
    );

    public static readonly ErrorDefinition KeyInFlight = new(
        "idempotency.in-flight",
        ErrorKind.Conflict,
        "同一 Idempotency-Key 的请求正在处理，请稍后重试。",
        "A request with this Idempotency-Key is being handled; try again shortly."
    );

    public static readonly ErrorDefinition Duplicate = new(
        "record.duplicate",
        ErrorKind.Conflict,
        "已有相同的记录：{0}。",
        "There is such a record already: {0}."
    );

    public static readonly ErrorDefinition HalfFen = new(
        "money.half-fen",
        ErrorKind.Invalid,
        "金额以元为单位，最多两位小数。",
        "Amounts are in yuan with at most two decimals."
    );

    public static readonly ErrorDefinition TooLarge = new(
        "request.too-large",
        ErrorKind.TooLarge,
        "内容超过上限 {0}。",
        "Larger than the limit of {0}."
    );

    public static readonly ErrorDefinition PeerUnavailable = new(
        "peer.unavailable",
        ErrorKind.Unavailable,
        "所需的 {0} 服务暂时无法访问，请稍后重试。",
        "The {0} service can't be reached now; try again later."
    );

    public static readonly ErrorDefinition PlaceElsewhere = new(
        "division.elsewhere",
        ErrorKind.Unavailable,
        "该区划的数据正在迁移或已迁至其他单元，请稍后重试。",
        "The data of this division is being moved, or is in another cell; try again shortly."
    );

    /// <summary>Refuses a field's value that is none of those there are.</summary>
    public static DomainException UnknownValue(string field, object value) => Unknown.At(field, field, value);
}
