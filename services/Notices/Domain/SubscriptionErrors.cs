#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Notices.Domain;

/// <summary>Every refusal about subscriptions and their messages.</summary>
public static class SubscriptionErrors
{
    public static readonly ErrorDefinition Ended = new(
        "subscription.ended",
        ErrorKind.Conflict,
        "该订阅已于 {0} 注销；如需恢复，请新建订阅。",
        "The subscription was ended on {0}; make a new one."
    );

    public static readonly ErrorDefinition AddressOrPost = new(
        "subscription.address-or-post",
        ErrorKind.Invalid,
        "地址与职务只能填一项。",
        "Name an address or a post, not both."
    );

    public static readonly ErrorDefinition NobodyInParticular = new(
        "subscription.nobody-in-particular",
        ErrorKind.Invalid,
        "渠道“{0}”面向全体，不填地址和职务。",
        "The channel '{0}' calls to all; it takes neither address nor post."
    );

    public static readonly ErrorDefinition PostsHavePhones = new(
        "subscription.posts-have-phones",
        ErrorKind.Invalid,
        "按职务通知只能用手机号码类渠道；渠道“{0}”不是。",
        "The holder of a post is known by telephone number; the channel '{0}' needs another address."
    );

    public static readonly ErrorDefinition Stands = new(
        "subscription.stands",
        ErrorKind.Conflict,
        "该区划已有同一渠道、同一接收人的订阅，请在其中修改。",
        "The place has a subscription of this recipient by this channel already; change that one."
    );

    public static readonly ErrorDefinition TriedLately = new(
        "subscription.tried-lately",
        ErrorKind.Conflict,
        "已于 {0} 试发，请一分钟后再试。",
        "It was tried at {0}; try again after a minute."
    );

    public static readonly ErrorDefinition NoChannel = new(
        "delivery.no-channel",
        ErrorKind.Conflict,
        "渠道“{0}”尚未配置，无法发送；请系统运维人员配置后重试。",
        "The channel '{0}' is not set up; have an operator do so and try again."
    );

    public static readonly ErrorDefinition SentAlready = new(
        "delivery.sent-already",
        ErrorKind.Conflict,
        "该消息已于 {0} 送达渠道，不重复发送。",
        "The message was handed over at {0}; it is not sent again."
    );

    public static readonly ErrorDefinition UnderWay = new(
        "delivery.under-way",
        ErrorKind.Conflict,
        "该消息正在或即将发送，无需重发。",
        "The message is being sent, or will be at its time; there is nothing to repeat."
    );

    public static readonly ErrorDefinition RuleStands = new(
        "notice-rule.stands",
        ErrorKind.Conflict,
        "该区划自 {0} 起的规则已设定；请换一个起始日期。",
        "The place has a rule from {0} on; choose another day."
    );

    public static readonly ErrorDefinition DigestAtNight = new(
        "notice-rule.digest-at-night",
        ErrorKind.Invalid,
        "每日汇总时间 {0} 落在免打扰时段内。",
        "The daily digest at {0} would fall into the quiet hours."
    );
}
