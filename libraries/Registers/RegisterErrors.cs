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

    /// <summary>The same refusal where the sheet has so many wrong cells that the rest was not looked at.</summary>
    public static ErrorDefinition SheetWrongAtLeast =>
        SheetWrong with
        {
            Zh = "表中至少有 {0} 处错误，未导入任何数据；请按单元格提示修改后重新上传。",
            En = "The sheet has at least {0} error(s) and nothing was imported; correct the cells named and send it again.",
        };

    /// <summary>Said with a refusal: headings that mean nothing to the register.</summary>
    public static readonly ErrorDefinition HeadingsIgnored = new(
        "import.headings-ignored",
        ErrorKind.Invalid,
        "以下列未被识别：{0}；请对照模板核对列名。",
        "These columns are not known: {0}; compare their headings with the template's."
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

    public static readonly ErrorDefinition FileIsPage = new(
        "import.file-is-page",
        ErrorKind.RuleBroken,
        "该文件是网页或 XML，只是扩展名像表格；请用表格软件打开后另存为 .xlsx。",
        "The file is a web page or XML under the name of a sheet; open it in a spreadsheet program and save it as .xlsx."
    );

    public static readonly ErrorDefinition FileIsOld = new(
        "import.file-is-xls",
        ErrorKind.RuleBroken,
        "该文件是 Excel 97-2003 格式（.xls）或其他旧格式；请用表格软件打开后另存为 .xlsx。",
        "The file is in the format of Excel 97 to 2003 (.xls) or another old one; open it in a spreadsheet program and save it as .xlsx."
    );

    public static readonly ErrorDefinition FileProtected = new(
        "import.file-protected",
        ErrorKind.RuleBroken,
        "该文件设有打开密码；请取消密码后另存为 .xlsx。",
        "The file has a password; remove it and save the file as .xlsx."
    );

    public static readonly ErrorDefinition FileTooCostly = new(
        "import.file-too-large",
        ErrorKind.TooLarge,
        "读取该文件超过上限（{0}）；请只保留需要导入的工作表和单元格，或拆分文件。",
        "Reading the file exceeds the limit ({0}); keep only the sheet and cells to import, or split the file."
    );

    public static readonly ErrorDefinition NoHeadings = new(
        "import.headings-missing",
        ErrorKind.RuleBroken,
        "没有找到表头；请保留模板的列名，至少应有：{0}。",
        "No row of headings was found; keep the template's, at least: {0}."
    );

    public static readonly ErrorDefinition CellIsError = new(
        "import.cell-error",
        ErrorKind.Invalid,
        "单元格是公式错误值 {0}，请改为实际内容。",
        "The cell holds the error value {0}; write what is meant."
    );

    public static readonly ErrorDefinition DigitsLost = new(
        "import.digits-lost",
        ErrorKind.Invalid,
        "单元格是数字，第 15 位以后的数字已丢失；请将单元格设为文本格式后重新输入。",
        "The cell is a number and has lost its digits after the 15th; format it as text and type it again."
    );

    public static readonly ErrorDefinition SheetEmpty = new(
        "import.sheet-empty",
        ErrorKind.RuleBroken,
        "工作表没有数据。",
        "The sheet holds no rows."
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

    public static readonly ErrorDefinition HalfPoint = new(
        "import.half-point",
        ErrorKind.Invalid,
        "经度和纬度须同时填写，或同时留空。",
        "Longitude and latitude go together: write both or none."
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
