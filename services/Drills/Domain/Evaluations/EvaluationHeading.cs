using Platform.Core;

namespace Drills.Domain;

/// <summary>评估内容 (AQ/T 9009, 突发事件应急预案管理办法): the headings of an evaluation.</summary>
public enum EvaluationHeading
{
    /// <summary>演练的执行情况.</summary>
    Execution,

    /// <summary>预案的合理性与可操作性.</summary>
    PlanFitness,

    /// <summary>指挥协调和应急联动.</summary>
    Coordination,

    /// <summary>应急人员的处置情况.</summary>
    People,

    /// <summary>装备物资的适用性.</summary>
    Equipment,
}

/// <summary>Names of the headings in Chinese and English.</summary>
public static class EvaluationWords
{
    /// <summary>The heading's name, Chinese and English.</summary>
    public static StateWord Word(this EvaluationHeading heading) =>
        heading switch
        {
            EvaluationHeading.Execution => new("演练执行", "execution"),
            EvaluationHeading.PlanFitness => new("预案适用性", "plan fitness"),
            EvaluationHeading.Coordination => new("指挥协调", "coordination"),
            EvaluationHeading.People => new("人员处置", "people"),
            _ => new("装备物资", "equipment"),
        };
}
