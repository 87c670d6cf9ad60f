using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Platform.Core;

namespace Platform.Registers;

/// <summary>One column of a register: its headings, how a cell becomes a value and how a value becomes a cell.</summary>
/// <param name="Field">Name in the API, camelCase.</param>
/// <param name="Heading">The heading; an import recognises both languages.</param>
/// <param name="Required">A blank cell is an error.</param>
/// <param name="Note">What to write into it, for the template's notes.</param>
/// <param name="Read">What the export writes: text, a number, or null.</param>
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
        );
    }
}

/// <summary>A rule a cell breaks, with what fills its sentence.</summary>
public sealed record BrokenRule(ErrorDefinition Rule, params object[] Args);
