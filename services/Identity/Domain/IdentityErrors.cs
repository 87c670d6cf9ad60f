#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Identity.Domain;

/// <summary>Every refusal of this service.</summary>
internal static class IdentityErrors
{
    public static readonly ErrorDefinition MayNotAdminister = new(
        "user.may-not-administer",
        ErrorKind.Forbidden,
        "您不能管理该账号：其所属区划或所任角色超出您的权限。请由上级管理员办理。",
        "You may not administer this account: its division or one of its roles is outside your authority. Ask an administrator above you."
    );

    public static readonly ErrorDefinition MayNotGrant = new(
        "grant.above-own",
        ErrorKind.Forbidden,
        "您不能在区划 {1} 授予或撤销角色“{0}”：只能授予不高于本人、且在本人辖区内的角色。",
        "You may not grant or revoke '{0}' at {1}: only roles not above your own, at divisions inside your own."
    );

    public static readonly ErrorDefinition RoleUnknown = new(
        "grant.role-unknown",
        ErrorKind.Invalid,
        "没有角色“{0}”。",
        "There is no role '{0}'."
    );

    public static readonly ErrorDefinition RoleTooWide = new(
        "grant.too-wide",
        ErrorKind.RuleBroken,
        "角色“{0}”不能授予在区划 {1} 这一级别，请选择更低一级的区划。",
        "'{0}' can't be held at {1}: choose a place of a lower level."
    );

    public static readonly ErrorDefinition GrantHeld = new(
        "grant.already-held",
        ErrorKind.Conflict,
        "该账号在区划 {1} 已有角色“{0}”。",
        "The account holds '{0}' at {1} already."
    );

    public static readonly ErrorDefinition GrantPeriod = new(
        "grant.period",
        ErrorKind.Invalid,
        "截止日期不能早于起始日期。",
        "The last day is before the first."
    );

    public static readonly ErrorDefinition CityOnly = new(
        "role.city-only",
        ErrorKind.Forbidden,
        "该设置对全市生效，只能在市级区划下修改，不能在 {0} 修改。",
        "This applies to the entire city: change it at the city's division, not at {0}."
    );

    public static readonly ErrorDefinition OwnAccount = new(
        "user.own-account",
        ErrorKind.Conflict,
        "不能停用自己的账号、更改自己的角色，也不能重设自己的密码或两步验证，请由另一位管理员办理；修改密码请到“我的账号”。",
        "You can't disable your own account, change your own roles or reset your own password or second step; ask another administrator. "
            + "Change your password under My account."
    );

    public static readonly ErrorDefinition UserNameTaken = new(
        "user.name-taken",
        ErrorKind.Conflict,
        "用户名“{0}”已被使用。",
        "The user name '{0}' is taken."
    );

    public static readonly ErrorDefinition UserName = new(
        "user.name-malformed",
        ErrorKind.Invalid,
        "用户名应为 3 至 40 位小写字母、数字、点、横线或下划线，并以字母或数字开头。",
        "3 to 40 lower-case letters, digits, dots, hyphens or underscores, the first one a letter or a digit."
    );

    public static readonly ErrorDefinition Phone = new(
        "user.phone-malformed",
        ErrorKind.Invalid,
        "电话号码格式不正确，应为 11 位手机号或带区号的固定电话。",
        "Not a telephone number: 11 digits, or area code and number."
    );

    public static readonly ErrorDefinition PasswordWeak = new(
        "password.weak",
        ErrorKind.Invalid,
        "密码至少 12 位；或至少 10 位且包含大写字母、小写字母、数字、符号中的三类。",
        "At least 12 characters, or at least 10 with three of: upper case, lower case, digits, signs."
    );

    public static readonly ErrorDefinition PasswordContainsUserName = new(
        "password.contains-user-name",
        ErrorKind.Invalid,
        "密码不能包含用户名。",
        "The password must not contain the user name."
    );

    public static readonly ErrorDefinition PasswordCommon = new(
        "password.common",
        ErrorKind.Invalid,
        "该密码过于常见或过于简单，容易被猜中，请换一个。",
        "This password is too common or too simple; choose another."
    );

    public static readonly ErrorDefinition PartnerScope = new(
        "partner.scope-unknown",
        ErrorKind.Invalid,
        "没有权限范围“{0}”；应为“<数据集合>:read”或“<数据集合>:write”。",
        "There is no scope '{0}'; expected '<collection>:read' or '<collection>:write'."
    );

    public static readonly ErrorDefinition PartnerDivision = new(
        "partner.division-outside",
        ErrorKind.Forbidden,
        "合作方的区划 {0} 超出您的辖区。",
        "The partner's division {0} is outside your own."
    );

    /// <summary>The refusal for a flaw.</summary>
    public static ErrorDefinition Of(PasswordFlaw flaw) =>
        flaw switch
        {
            PasswordFlaw.ContainsUserName => PasswordContainsUserName,
            PasswordFlaw.Common => PasswordCommon,
            _ => PasswordWeak,
        };

    public static readonly ErrorDefinition NoFormerSecret = new(
        "partner.no-former-secret",
        ErrorKind.Conflict,
        "该合作方没有仍然有效的旧密钥。",
        "The partner has no former secret that is still valid."
    );
}
