#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Gateway;

/// <summary>Every refusal of the gateway itself; a service's refusal passes through unchanged.</summary>
internal static class GatewayErrors
{
    public static readonly ErrorDefinition UnknownCollection = new(
        "gateway.unknown-collection",
        ErrorKind.NotFound,
        "没有名为“{0}”的数据集合；全部集合见 /docs。",
        "There is no collection '{0}'; /docs lists them all."
    );

    public static readonly ErrorDefinition UnknownPath = new(
        "gateway.unknown-path",
        ErrorKind.NotFound,
        "没有这个地址：{0}。接口地址形如 /v1/divisions/{{区划代码}}/{{集合}}，见 /docs。",
        "There is nothing at {0}. The API reads /v1/divisions/{{division}}/{{collection}}; see /docs."
    );

    public static readonly ErrorDefinition TooManyRequests = new(
        "gateway.too-many-requests",
        ErrorKind.Unavailable,
        "请求过于频繁，请在 {0} 秒后重试。",
        "Too many requests; try again in {0} seconds."
    );

    public static readonly ErrorDefinition UpstreamUnavailable = new(
        "gateway.upstream-unavailable",
        ErrorKind.Unavailable,
        "{0} 服务暂时无法访问，请稍后重试。",
        "The {0} service can't be reached now; try again later."
    );

    public static readonly ErrorDefinition CountyMoving = new(
        "gateway.county-moving",
        ErrorKind.Unavailable,
        "{0} 的数据正在迁移，暂不能修改（仍可查询），请在 {1} 秒后重试。",
        "County {0} is being moved: it can be read but not changed now; try again in {1} seconds."
    );

    public static readonly ErrorDefinition CellUnreachable = new(
        "gateway.cell-unreachable",
        ErrorKind.Unavailable,
        "{0} 的数据所在的单元暂时无法访问（查询和修改均受影响），请在 {1} 秒后重试。",
        "The cell that holds county {0} can't be reached now, neither to read nor to change; try again in {1} seconds."
    );

    public static readonly ErrorDefinition DocumentIncomplete = new(
        "gateway.document-incomplete",
        ErrorKind.Unavailable,
        "部分服务的接口说明尚未就绪，请在 {0} 秒后重试。",
        "The descriptions of some services are not there yet; try again in {0} seconds."
    );

    public static readonly ErrorDefinition ForgedRequest = new(
        "gateway.forged-request",
        ErrorKind.Forbidden,
        "该请求可能来自其他网站，已被拒绝；使用登录会话修改数据时须带 X-CSRF 请求头。",
        "This request may come from another site and was refused; a change made with a session needs the X-CSRF header."
    );

    public static readonly ErrorDefinition ReturnUrlNotLocal = new(
        "session.return-url-not-local",
        ErrorKind.Invalid,
        "登录后只能返回本站地址。",
        "After sign-in only an address of this site can be returned to."
    );

    public static readonly ErrorDefinition IdentityUnavailable = new(
        "session.identity-unavailable",
        ErrorKind.Unavailable,
        "登录服务暂时无法访问，请稍后重试。",
        "The sign-in service can't be reached now; try again later."
    );
}
