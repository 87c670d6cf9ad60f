using Platform.Core;

namespace Organizations.Domain;

/// <summary>Every refusal of this service.</summary>
public static class OrganizationErrors
{
    public static readonly ErrorDefinition AlreadyRenamed = new("institution.already-renamed", ErrorKind.Conflict,
        "{0} 已于 {1:yyyy-MM-dd} 挂牌更名；日期有误请用更正操作。", "{0} was renamed on {1:yyyy-MM-dd} already; a wrong date is corrected, not renamed again.");

    public static readonly ErrorDefinition NotFormerStation = new("institution.not-former-station", ErrorKind.Conflict,
        "{0} 不是安监站（室），不能挂牌更名。", "{0} is not a safety-supervision station or room, so it can't be renamed into an office or room.");
}
