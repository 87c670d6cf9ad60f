using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Platform.Core;

namespace Platform.Registers;

/// <summary>How the cells of a column are formatted.</summary>
public enum ColumnKind
{
    /// <summary>Text, also of digits: codes, phone numbers.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,
}

/// <summary>One column of a register: its headings, how a cell becomes a value and how a value becomes a cell.</summary>
/// <param name="Field">Name in the API, camelCase.</param>
/// <param name="Heading">The heading; an import recognises both languages.</param>
/// <param name="Required">A blank cell is an error.</param>
/// <param name="Note">What to write into it, for the template's notes.</param>
/// <param name="Read">What the export writes: text, a number, a date, or null.</param>
/// <param name="Write">Sets the row's property from a trimmed, non-empty text; returns the rule it breaks, or null.</param>
public sealed record Column<TRow>(
    string Field,
    Heading Heading,
    bool Required,
    Heading Note,
    Func<TRow, object?> Read,
    Func<TRow, string, BrokenRule?> Write
)
{
    /// <summary>How its cells are formatted.</summary>
    public ColumnKind Kind { get; init; }

    /// <summary>The values of a closed list; empty if any value is taken.</summary>
    public IReadOnlyList<Heading> Choices { get; init; } = [];

    /// <summary>What the template's example says.</summary>
    public Heading? Example { get; init; }

    /// <summary>Sets the second row's value to the first one's.</summary>
    internal Action<TRow, TRow> Copy { get; init; } = (_, _) => { };

    internal static Column<TRow> Of<TValue>(
        Expression<Func<TRow, TValue>> member,
        Heading heading,
        bool required,
        Heading note,
        Func<TValue, object?> show,
        Func<string, (TValue Value, BrokenRule? Broken)> parse
    )
    {
        var property = (PropertyInfo)((MemberExpression)member.Body).Member;
        return new Column<TRow>(
            JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            heading,
            required,
            note,
            row => property.GetValue(row) is TValue value ? show(value) : null,
            (row, text) =>
            {
                var (value, broken) = parse(text);
                if (broken is null)
                {
                    property.SetValue(row, value);
                }

                return broken;
            }
        )
        {
            Copy = (from, to) => property.SetValue(to, property.GetValue(from)),
        };
    }
}

/// <summary>A rule a cell breaks, with what fills its sentence.</summary>
public sealed record BrokenRule(ErrorDefinition Rule, params object[] Args);
