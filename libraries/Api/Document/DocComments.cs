using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Platform.Api.Document;

/// <summary>The documentation comments of the code, from the files the compiler writes beside the assemblies.</summary>
internal static partial class DocComments
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Files = [];

    /// <summary>What a type is.</summary>
    public static string? Of(Type type) => Text(Member(type, "T:" + NameOf(type))?.Element("summary"));

    /// <summary>What a property is: its own comment, or that of the record's parameter.</summary>
    public static string? Of(PropertyInfo property) =>
        property.DeclaringType is { } owner
            ? Text(Member(owner, $"P:{NameOf(owner)}.{property.Name}")?.Element("summary")) ?? Parameter(owner, property.Name)
            : null;

    /// <summary>What a method does, or else its class.</summary>
    public static string? Of(MethodInfo method) =>
        method.DeclaringType is { } owner ? Text(Of(owner, method)?.Element("summary")) ?? Of(owner) : null;

    /// <summary>What a parameter of a method is.</summary>
    public static string? Of(MethodInfo method, string parameter) =>
        method.DeclaringType is { } owner ? Text(Named(Of(owner, method), parameter)) : null;

    /// <summary>What a parameter of a record is.</summary>
    public static string? Parameter(Type record, string name) => Text(Named(Member(record, "T:" + NameOf(record)), name));

    private static XElement? Of(Type owner, MethodInfo method)
    {
        var name = $"M:{NameOf(owner)}.{method.Name}";
        return Members(owner)
            .FirstOrDefault(m =>
                m.Key.StartsWith(name, StringComparison.Ordinal) && (m.Key.Length == name.Length || m.Key[name.Length] is '(' or '`')
            )
            .Value;
    }

    private static XElement? Named(XElement? member, string parameter) =>
        member
            ?.Elements("param")
            .FirstOrDefault(p => string.Equals((string?)p.Attribute("name"), parameter, StringComparison.OrdinalIgnoreCase));

    private static XElement? Member(Type owner, string name) => Members(owner).GetValueOrDefault(name);

    private static IReadOnlyDictionary<string, XElement> Members(Type owner) => Files.GetOrAdd(owner.Assembly, Read);

    private static IReadOnlyDictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return assembly.GetName().Name?.StartsWith("System", StringComparison.Ordinal) != true && File.Exists(file)
            ? XDocument
                .Load(file)
                .Descendants("member")
                .DistinctBy(m => (string?)m.Attribute("name"))
                .ToDictionary(m => (string?)m.Attribute("name") ?? "", StringComparer.Ordinal)
            : new Dictionary<string, XElement>(StringComparer.Ordinal);
    }

    private static string NameOf(Type type) =>
        ((type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name).Replace('+', '.');

    // References say only a name: <see cref="P:A.B.Name"/> is Name.
    private static string? Text(XElement? comment)
    {
        if (comment is null)
        {
            return null;
        }

        var said = string.Concat(
            comment
                .DescendantNodes()
                .Select(node =>
                    node switch
                    {
                        XText text => text.Value,
                        XElement { IsEmpty: true } reference => (
                            (string?)(reference.Attribute("cref") ?? reference.Attribute("name")) ?? ""
                        ).Split('.', ':')[^1],
                        _ => "",
                    }
                )
        );
        return Blank().Replace(said, " ").Trim() is { Length: > 0 } words ? words : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
