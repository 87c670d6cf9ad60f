#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Platform.Registers;

/// <summary>What a sheet can be refused for.</summary>
public static class RegisterErrors
{
    public static readonly ErrorDefinition SheetWrong = new(
        "import.refused",
        ErrorKind.RuleBroken,
        "表中有 {0} 处错误，未导入任何数据；请按单元格提示修改后重新上传。",
        "The sheet has {0} error(s) and nothing was imported; correct the cells named and send it again."
    );

    public static readonly ErrorDefinition FileMissing = new(
        "import.file-missing",
        ErrorKind.Invalid,
        "请上传 .xlsx 或 .csv 文件（表单字段 file，或直接作为请求正文）。",
        "Send an .xlsx or .csv file, as the form field 'file' or as the body."
    );

    public static readonly ErrorDefinition FileUnreadable = new(
        "import.file-unreadable",
        ErrorKind.RuleBroken,
        "无法读取该文件；请另存为 .xlsx 或 UTF-8 / GB18030 编码的 .csv。",
        "The file can't be read; save it as .xlsx, or as .csv in UTF-8 or GB18030."
    );

    public static readonly ErrorDefinition SheetEmpty = new(
        "import.sheet-empty",
        ErrorKind.RuleBroken,
        "第一张工作表没有数据。",
        "The first sheet holds no rows."
    );

    public static readonly ErrorDefinition TooManyRows = new(
        "import.too-many-rows",
        ErrorKind.TooLarge,
        "一次最多导入 {0} 行，请拆分文件。",
        "At most {0} rows at a time; split the file."
    );

    public static readonly ErrorDefinition HeadingMissing = new(
        "import.heading-missing",
        ErrorKind.Invalid,
        "缺少列“{0}”。",
        "The column '{0}' is missing."
    );

    public static readonly ErrorDefinition HeadingTwice = new(
        "import.heading-twice",
        ErrorKind.Invalid,
        "列“{0}”出现了两次。",
        "The column '{0}' is there twice."
    );

    public static readonly ErrorDefinition RowTwice = new(
        "import.row-twice",
        ErrorKind.Invalid,
        "与第 {0} 行重复。",
        "The same as row {0}."
    );

    public static readonly ErrorDefinition OutsidePlace = new(
        "division.outside-import",
        ErrorKind.Invalid,
        "{0} 不在导入的区划 {1} 内。",
        "{0} lies outside {1}, the place imported."
    );
}
