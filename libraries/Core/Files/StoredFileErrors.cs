#pragma warning disable CS1591 // each refusal is documented by its own sentence
namespace Platform.Core.Files;

/// <summary>Every refusal about uploaded files.</summary>
public static class StoredFileErrors
{
    public static readonly ErrorDefinition Missing = new(
        "file.missing",
        ErrorKind.Invalid,
        "请求中没有文件。",
        "The request carries no file."
    );

    public static readonly ErrorDefinition TypeNotTaken = new(
        "file.type-not-taken",
        ErrorKind.Invalid,
        "文件内容不是允许的类型（jpg、png、webp、pdf、docx、xlsx、ofd）；只改文件名无效。",
        "The content is none of the accepted types (jpg, png, webp, pdf, docx, xlsx, ofd); another name doesn't change that."
    );

    public static readonly ErrorDefinition NotOfThisPlace = new(
        "file.not-of-this-place",
        ErrorKind.Invalid,
        "区划 {0} 内没有这个文件：{1}。请在该区划下上传后再引用。",
        "There is no such file in division {0}: {1}. Upload it there first."
    );

    public static readonly ErrorDefinition Damaged = new(
        "file.damaged",
        ErrorKind.Unavailable,
        "文件“{0}”的存储内容缺失或与登记的摘要不符，请联系运维人员从备份恢复。",
        "The stored content of '{0}' is missing or does not match its digest; the operator must restore it from a backup."
    );
}
