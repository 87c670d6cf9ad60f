using System.Globalization;
using System.Linq.Expressions;
using Platform.Core;

namespace Platform.Registers;

/// <content>The kinds of columns.</content>
public abstract partial class Register<TRow>
{
    private const string Nothing = "-";
    private static readonly Heading[] YesOrNo = [new("是", "yes"), new("否", "no")];

    /// <summary>Plain text.</summary>
    protected static Column<TRow> Text(
        Expression<Func<TRow, string?>> member,
        string zh,
        string en,
        bool required = false,
        int max = 100
    ) =>
        Column<TRow>.Of(
            member,
            new(zh, en),
            required,
            new($"文字，不超过 {max} 字", $"text, up to {max} characters"),
            value => value,
            text => PastedText.Length(text) <= max ? (text, null) : (null, new BrokenRule(CoreErrors.Length, 1, max))
        ) with
        {
            Example = Examples.Of(zh),
        };

    /// <summary>A code or number of a document, whose characters have one form (<see cref="PastedText.Code"/>).</summary>
    protected static Column<TRow> Code(Expression<Func<TRow, string?>> member, string zh, string en, bool required = false, int max = 100)
    {
        var text = Text(member, zh, en, required, max);
        return text with { Write = (row, said) => text.Write(row, PastedText.Code(said)) };
    }

    /// <summary>A whole number.</summary>
    protected static Column<TRow> Number(
        Expression<Func<TRow, int?>> member,
        string zh,
        string en,
        bool required = false,
        int min = 0,
        int max = int.MaxValue
    ) =>
        Column<TRow>.Of(
            member,
            new(zh, en),
            required,
            new("整数", "whole number"),
            value => value,
            text =>
                !int.TryParse(
                    PastedText.Code(text).Replace(",", "", StringComparison.Ordinal),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? (null, new BrokenRule(CoreErrors.Format, Language.English ? "a whole number" : "整数"))
                : number < min || number > max ? (null, new BrokenRule(CoreErrors.Range, min, max))
                : (number, null)
        ) with
        {
            Kind = ColumnKind.Number,
            Example = new("1", "1"),
        };

    /// <summary>A number with decimals: degrees, hectares, yuan.</summary>
    protected static Column<TRow> Decimal(
        Expression<Func<TRow, decimal?>> member,
        string zh,
        string en,
        bool required = false,
        decimal min = 0,
        decimal max = 1_000_000_000_000
    ) =>
        Column<TRow>.Of(
            member,
            new(zh, en),
            required,
            new("数字", "number"),
            value => value,
            text =>
                !decimal.TryParse(PastedText.Code(text), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                    ? (null, new BrokenRule(CoreErrors.Format, Language.English ? "a number" : "数字"))
                : number < min || number > max ? (null, new BrokenRule(CoreErrors.Range, min, max))
                : (number, null)
        ) with
        {
            Kind = ColumnKind.Number,
            Example = new("1", "1"),
        };

    /// <summary>A business date: 2026-07-01, 2026/7/1, 2026.7.1, 2026年7月1日, 20260701, with or without a time, or a date cell.</summary>
    protected static Column<TRow> Date(Expression<Func<TRow, DateOnly?>> member, string zh, string en, bool required = false) =>
        Column<TRow>.Of(
            member,
            new(zh, en),
            required,
            new("日期，如 2026-07-01", "date, such as 2026-07-01"),
            value => value,
            text => DateText.Read(text) is { } date ? (date, null) : (null, new BrokenRule(CoreErrors.Format, "2026-07-01"))
        ) with
        {
            Kind = ColumnKind.Date,
            Example = new("2026-07-01", "2026-07-01"),
        };

    /// <summary>A division code, cut to its level.</summary>
    protected static Column<TRow> Division(Expression<Func<TRow, DivisionCode?>> member, string zh, string en, bool required = true) =>
        Column<TRow>.Of(
            member,
            new(zh, en),
            required,
            new("区划代码：县 6 位，乡镇 9 位，村 12 位", "division code: county 6, township 9, village 12 digits"),
            value => value?.Value,
            text =>
                DivisionCode.TryParse(PastedText.Code(text), null, out var code)
                    ? (code, null)
                    : (null, new BrokenRule(CoreErrors.DivisionMalformed, text))
        ) with
        {
            Example = new("622921100", "622921100"),
        };

    /// <summary>是 or 否.</summary>
    protected static Column<TRow> YesNo(Expression<Func<TRow, bool?>> member, string zh, string en, bool required = false) =>
        Column<TRow>.Of(
            member,
            new(zh, en),
            required,
            new("是 / 否", "yes / no"),
            value => value is { } yes ? YesOrNo[yes ? 0 : 1].ToString() : null,
            text =>
                PastedText.Code(text).ToLowerInvariant() switch
                {
                    "是" or "有" or "对" or "专职" or "yes" or "y" or "true" or "1" or "√" or "✓" or "✔" or "☑" => (
                        true,
                        (BrokenRule?)null
                    ),
                    "否" or "无" or "没有" or "错" or "兼职" or "no" or "n" or "false" or "0" or "×" or "✕" or "✗" or "✘" or "☒" => (
                        false,
                        null
                    ),
                    _ => (null, new BrokenRule(CoreErrors.Format, Language.English ? "yes / no" : "是 / 否")),
                }
        ) with
        {
            Choices = YesOrNo,
            Example = YesOrNo[0],
        };

    /// <summary>One of a list of values; an import accepts their terms in both languages and the API's words.</summary>
    protected static Column<TRow> Choice<TEnum>(
        Expression<Func<TRow, TEnum?>> member,
        string zh,
        string en,
        IReadOnlyDictionary<TEnum, Heading> words,
        bool required = false
    )
        where TEnum : struct, Enum
    {
        var known = new Dictionary<string, TEnum>(StringComparer.OrdinalIgnoreCase);
        foreach (var (value, word) in words)
        {
            known[PastedText.Code(word.Zh)] = known[PastedText.Code(word.En)] = known[Words.Of(value)] = value;
        }

        var note = new Heading(string.Join(" / ", words.Values.Select(w => w.Zh)), string.Join(" / ", words.Values.Select(w => w.En)));
        return Column<TRow>.Of(
            member,
            new(zh, en),
            required,
            note,
            value => value is { } known ? words[known].ToString() : null,
            text =>
                known.TryGetValue(PastedText.Code(text), out var value)
                    ? (value, null)
                    : (null, new BrokenRule(CoreErrors.Format, note.ToString()))
        ) with
        {
            Choices = [.. words.Values],
            Example = words.Values.First(),
        };
    }

    /// <summary>
    /// A column that says the same of each of several parts (a member's skills): one line of the cell for each part, a dash where a part
    /// has nothing. A cell of one line is one part.
    /// </summary>
    protected static Column<TRow> Each<TPart>(Func<TRow, List<TPart>> parts, Column<TPart> column)
        where TPart : class, new()
    {
        return new(
            column.Field,
            column.Heading,
            column.Required,
            new($"{column.Note.Zh}；多项时每行一项", $"{column.Note.En}; several: one a line"),
            Read,
            Write
        )
        {
            Kind = column.Kind,
            Choices = column.Choices,
            Example = column.Example,
            Copy = Copy,
        };

        object? Read(TRow row)
        {
            var lines = parts(row).ConvertAll(p => column.Read(p));
            return lines.TrueForAll(l => l is null) ? null
                : lines is [{ } one] ? one
                : string.Join('\n', lines.Select(Line));
        }

        static string Line(object? value) =>
            value is DateOnly date ? DateText.Of(date) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? Nothing;

        void Copy(TRow from, TRow to)
        {
            var (known, list) = (parts(from), parts(to));
            list.AddRange(Enumerable.Range(list.Count, Math.Max(0, known.Count - list.Count)).Select(_ => new TPart()));
            for (var i = 0; i < known.Count; i++)
            {
                column.Copy(known[i], list[i]);
            }
        }

        BrokenRule? Write(TRow row, string text)
        {
            var (lines, list) = (text.Split('\n', StringSplitOptions.TrimEntries), parts(row));
            list.AddRange(Enumerable.Range(list.Count, Math.Max(0, lines.Length - list.Count)).Select(_ => new TPart()));
            return lines
                .Select((line, index) => line is "" or Nothing ? null : column.Write(list[index], line))
                .FirstOrDefault(broken => broken is not null);
        }
    }
}
