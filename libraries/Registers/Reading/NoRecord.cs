using System.Text.RegularExpressions;
using Platform.Core;

namespace Platform.Registers;

/// <summary>Rows below the heading that are no records: totals, who filled the sheet in, the example of a template.</summary>
internal static partial class NoRecord
{
    /// <summary>What the example of a template begins with.</summary>
    public static readonly Heading ExampleMark = new("例：", "Example: ");

    private static readonly string[] Totals = ["合计", "总计", "共计", "小计", "累计", "total", "subtotal", "grandtotal", "sum"];

    /// <summary>Why the row is skipped; null if it is a record.</summary>
    public static Heading? Of(SheetLine line)
    {
        var first = line.Cells.MinBy(c => c.Column);
        var text = PastedText.Code(first.Text);
        return Totals.Contains(text.TrimEnd(':'), StringComparer.OrdinalIgnoreCase) ? new("合计行，不是记录", "a total, not a record")
            : first.Text.StartsWith(ExampleMark.Zh, StringComparison.Ordinal)
            || first.Text.StartsWith(ExampleMark.En.TrimEnd(), StringComparison.OrdinalIgnoreCase)
                ? new("模板的示例行", "the template's example")
            : Footer().IsMatch(text) ? new("表尾，不是记录", "a line below the table, not a record")
            : null;
    }

    [GeneratedRegex("^((填表|填报|制表|审核|复核|审批|负责|经办|联系)(人|单位|日期|时间)?|备注|说明|注):")]
    private static partial Regex Footer();
}
