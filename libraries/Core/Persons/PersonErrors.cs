#pragma warning disable CS1591 // each refusal is documented by its own sentence
namespace Platform.Core.Persons;

/// <summary>Every refusal about persons.</summary>
public static class PersonErrors
{
    public static readonly ErrorDefinition NameWrong = new(
        "person.name-wrong",
        ErrorKind.Invalid,
        "姓名有误：应为 1 至 {0} 个字，不含换行，不能只有数字或符号。",
        "Not a name: 1 to {0} characters in one line, and not only digits or signs."
    );

    public static readonly ErrorDefinition IdNumberWrong = new(
        "person.id-number-wrong",
        ErrorKind.Invalid,
        "身份证号码有误：应为 18 位，出生日期和校验码（GB 11643）须正确。",
        "Not an identity number: 18 characters with a true date of birth and check character (GB 11643)."
    );

    public static readonly ErrorDefinition PhoneWrong = new(
        "person.phone-wrong",
        ErrorKind.Invalid,
        "手机号码有误：应为 1 开头的 11 位数字。",
        "Not a mobile number: 11 digits that begin with 1."
    );

    public static readonly ErrorDefinition Unidentified = new(
        "person.unidentified",
        ErrorKind.Invalid,
        "请填写手机号码或身份证号码，至少一项。",
        "Give a mobile number or an identity number."
    );

    public static readonly ErrorDefinition PhoneMasked = new(
        "person.phone-masked",
        ErrorKind.Invalid,
        "号码含星号：内容由无权查看完整号码者读取，保存会丢失原号码。请填写完整号码。",
        "The number contains asterisks: it was read by somebody who does not see it in full, and saving would lose it. Give it in full."
    );

    public static readonly ErrorDefinition PhoneOfAnother = new(
        "person.phone-of-another",
        ErrorKind.Conflict,
        "本单位登记的该手机号码属另一姓名，请核对；如确为不同的人，请填写身份证号码。",
        "The number is registered here under another name; please check. If this is another person, give the identity number."
    );

    public static readonly ErrorDefinition NameDiffers = new(
        "person.name-differs",
        ErrorKind.Conflict,
        "本单位登记的该身份证号码属另一姓名，请核对。",
        "The identity number is registered here under another name; please check."
    );
}
