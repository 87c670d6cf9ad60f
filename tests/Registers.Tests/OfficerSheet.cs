using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Registers.Tests;

/// <summary>A kind of officer.</summary>
internal enum Kind
{
    Disaster,
    Weather,
}

/// <summary>A row with a column of every kind.</summary>
internal sealed class OfficerRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public Kind? Kind { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? IdNumber { get; set; }

    public bool? FullTime { get; set; }

    public string? Slot { get; set; }

    public DateOnly? AppointedOn { get; set; }

    public DateOnly? DismissedOn { get; set; }

    public int? Villages { get; set; }

    public PersonIdentity Person() => PersonIdentity.Of(Name!, Phone, IdNumber);
}

/// <summary>A register of the shape that the services have.</summary>
internal sealed class OfficerSheet() : Register<OfficerRow>(TimeProvider.System)
{
    public static readonly Dictionary<Kind, Heading> Kinds = new()
    {
        [Kind.Disaster] = new("灾害信息员", "disaster"),
        [Kind.Weather] = new("气象应急信息员", "weather"),
    };

    public override Heading Title { get; } = new("信息员台账", "Officers");

    public override IReadOnlyList<Column<OfficerRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Choice(r => r.Kind, "类别", "Kind", Kinds, required: true),
        Text(r => r.Name, "姓名", "Name", required: true, max: 50),
        Text(r => r.Phone, "手机号码", "Phone", max: 40),
        Text(r => r.IdNumber, "身份证号码", "Identity number", max: 40),
        YesNo(r => r.FullTime, "专职", "Full-time", required: true),
        Text(r => r.Slot, "AB角", "A or B"),
        Date(r => r.AppointedOn, "聘任日期", "Appointed on", required: true),
        Date(r => r.DismissedOn, "免去日期", "Dismissed on"),
        Number(r => r.Villages, "村数", "Villages"),
    ];

    public override IAsyncEnumerable<OfficerRow> Rows(Scope scope, CancellationToken ct) => AsyncEnumerable.Empty<OfficerRow>();

    /// <summary>A file of the test data as a sheet of this register.</summary>
    public static Sheet<OfficerRow> Read(string file) => Read(Bytes(file));

    /// <summary>A file's content as a sheet of this register.</summary>
    public static Sheet<OfficerRow> Read(byte[] file, CancellationToken ct = default) =>
        SheetReader.Read(Uploaded(file), new OfficerSheet().Columns, ct);

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Files", file));

    public static UploadedFile Uploaded(byte[] file)
    {
        var content = new MemoryStream();
        content.Write(file);
        return new UploadedFile(content);
    }
}
