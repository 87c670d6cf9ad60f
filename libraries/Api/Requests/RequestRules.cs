using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Platform.Core;

namespace Platform.Api.Requests;

/// <summary>
/// Checks the data annotations of a request, nested records and lists too, and names every field that breaks a rule with a
/// stable code and a sentence in the caller's language (which the framework's own validation can't).
/// </summary>
public static class RequestRules
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, ValidationAttribute[] Rules)[]> Known = new();

    /// <summary>Throws <c>request.invalid</c> with all wrong fields.</summary>
    public static void Check(object request)
    {
        var errors = new List<FieldError>();
        Collect(request, "", errors);
        if (errors.Count > 0)
        {
            throw DomainException.ForFields(errors);
        }
    }

    private static void Collect(object request, string path, List<FieldError> errors)
    {
        foreach (var (property, rules) in Known.GetOrAdd(request.GetType(), RulesOf))
        {
            var value = property.GetValue(request, BindingFlags.DoNotWrapExceptions, null, null, null); // a refusal stays one
            var field = path + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            errors.AddRange(Broken(rules, value, field));
            CollectInside(value, field, errors);
        }
    }

    /// <summary>The first of a property's rules, or of those for every value, that a value breaks.</summary>
    internal static IEnumerable<FieldError> Broken(PropertyInfo property, object? value, string field) =>
        Broken([.. property.GetCustomAttributes<ValidationAttribute>()], value, field);

    private static IEnumerable<FieldError> Broken(ValidationAttribute[] rules, object? value, string field)
    {
        if (Array.Find(rules, rule => !IsValid(rule, value)) is { } broken)
        {
            return [Error(field, broken, isText: value is string or null)];
        }

        var longest = rules.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;
        return RequestValues.Broken(value, field, longest) is { } wrong ? [wrong] : [];
    }

    // A number beyond what the rule's own type holds breaks the rule.
    private static bool IsValid(ValidationAttribute rule, object? value)
    {
        try
        {
            return rule.IsValid(value);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static void CollectInside(object? value, string field, List<FieldError> errors)
    {
        switch (value)
        {
            case null or string:
                break;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    errors.AddRange([.. Wrong(entry.Key, field), .. Wrong(entry.Value, $"{field}.{entry.Key}")]);
                }

                break;
            case IEnumerable list:
                var index = 0;
                foreach (var item in list)
                {
                    var at = $"{field}[{index++}]";
                    if (item is null)
                    {
                        errors.Add(new FieldError(at, CoreErrors.Required, []));
                    }
                    else
                    {
                        errors.AddRange(Wrong(item, at));
                        CollectInside(item, at, errors);
                    }
                }

                break;
            default:
                if (IsRequestPart(value.GetType()))
                {
                    Collect(value, field + ".", errors);
                }

                break;
        }
    }

    private static IEnumerable<FieldError> Wrong(object? value, string field) =>
        RequestValues.Broken(value, field) is { } wrong ? [wrong] : [];

    // Records of the services, not types of the framework.
    private static bool IsRequestPart(Type type) =>
        type.IsClass
        && type.Namespace is { } ns
        && !ns.StartsWith("System", StringComparison.Ordinal)
        && !ns.StartsWith("Microsoft", StringComparison.Ordinal);

    private static (PropertyInfo, ValidationAttribute[])[] RulesOf(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0)
                .Select(p => (p, p.GetCustomAttributes<ValidationAttribute>().ToArray())),
        ];

    private static FieldError Error(string field, ValidationAttribute rule, bool isText) =>
        rule switch
        {
            RequiredAttribute => new FieldError(field, CoreErrors.Required, []),
            StringLengthAttribute { MinimumLength: var only } length when only == length.MaximumLength => new FieldError(
                field,
                CoreErrors.ExactLength,
                [only]
            ),
            StringLengthAttribute length => new FieldError(field, CoreErrors.Length, [length.MinimumLength, length.MaximumLength]),
            LengthAttribute length => new FieldError(
                field,
                isText ? CoreErrors.Length : CoreErrors.Count,
                [length.MinimumLength, length.MaximumLength]
            ),
            RangeAttribute range => new FieldError(field, CoreErrors.Range, [range.Minimum, range.Maximum]),
            RegularExpressionAttribute pattern => new FieldError(field, CoreErrors.Format, [pattern.ErrorMessage ?? pattern.Pattern]),
            _ => new FieldError(
                field,
                CoreErrors.Format,
                [rule.ErrorMessage ?? rule.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal)]
            ),
        };
}

/// <summary>Applies <see cref="RequestRules"/> to what a route takes.</summary>
public sealed class RequestRulesFilter : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument?.GetType().Name.EndsWith("Request", StringComparison.Ordinal) == true)
            {
                RequestRules.Check(argument);
            }
        }

        return next(context);
    }
}
