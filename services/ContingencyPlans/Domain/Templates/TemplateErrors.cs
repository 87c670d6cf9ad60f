#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>Every refusal about templates and the local data they are filled with.</summary>
public static class TemplateErrors
{
    public static readonly ErrorDefinition KindNotOfLevel = new(
        "template.kind-not-of-level",
        ErrorKind.RuleBroken,
        "“{1}”层级没有“{0}”这类预案。",
        "There is no {0} at the level {1}."
    );

    public static readonly ErrorDefinition PlaceholderUnknown = new(
        "template.placeholder-unknown",
        ErrorKind.RuleBroken,
        "没有占位符 {0}；可用：{1}。",
        "There is no placeholder {0}; there are: {1}."
    );

    public static readonly ErrorDefinition NotForLevel = new(
        "template.not-for-level",
        ErrorKind.RuleBroken,
        "模板“{0}”不适用于“{1}”层级；适用：{2}。",
        "The template '{0}' is not for the level {1}; it is for: {2}."
    );

    public static readonly ErrorDefinition LevelMissing = new(
        "template.level-missing",
        ErrorKind.RuleBroken,
        "模板“{0}”适用于多个层级，请写明 level。",
        "The template '{0}' is for several levels; say which (level)."
    );

    public static readonly ErrorDefinition OneEnterprise = new(
        "template.one-enterprise",
        ErrorKind.RuleBroken,
        "企业预案须逐个企业编制，不能批量生成。",
        "An enterprise's plan is written for one enterprise at a time."
    );

    public static readonly ErrorDefinition NoPlaces = new(
        "template.no-places",
        ErrorKind.RuleBroken,
        "{0} 范围内没有已知的“{1}”区划，无法批量生成；请先导入区划目录。",
        "No place of the level {1} is known inside {0}, so no plan can be written; import the directory of divisions first."
    );

    public static readonly ErrorDefinition PlanStands = new(
        "template.plan-stands",
        ErrorKind.Conflict,
        "该单位已有同类预案《{0}》（{1}）；请修订该预案，或先将其废止。",
        "There is such a plan already: '{0}' ({1}); revise it, or repeal it first."
    );

    public static readonly ErrorDefinition VersionStands = new(
        "template.version-stands",
        ErrorKind.Conflict,
        "模板“{0}”自 {1:yyyy-MM-dd} 起的版本已经存在；请从另一日期起发布新版。",
        "There is a version of '{0}' from {1:yyyy-MM-dd} on already; give the next one out from another day."
    );

    public static readonly ErrorDefinition Unknown = new(
        "template.unknown",
        ErrorKind.NotFound,
        "{0} 没有可用的模板 {1}。",
        "There is no template {1} for {0}."
    );

    public static readonly ErrorDefinition ShelterPointMissing = new(
        "local-data.shelter-point-missing",
        ErrorKind.RuleBroken,
        "安置点须同时填写名称、容量、经度和纬度。",
        "A shelter needs its name, capacity, longitude and latitude."
    );
}
