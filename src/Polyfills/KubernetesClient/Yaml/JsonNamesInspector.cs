using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.TypeInspectors;

namespace k8s;

/// <summary>Names the properties of the models as JSON does, and puts apiVersion, kind and metadata first.</summary>
internal sealed class JsonNamesInspector(ITypeInspector inner) : TypeInspectorSkeleton
{
    private static readonly string[] First = ["apiVersion", "kind", "metadata"];

    // Asked for with every key of every mapping, so attributes are looked up once per type.
    private readonly ConcurrentDictionary<Type, IPropertyDescriptor[]> _models = new();

    public override string GetEnumName(Type enumType, string name) => inner.GetEnumName(enumType, name);

    public override string GetEnumValue(object enumValue) => inner.GetEnumValue(enumValue);

    public override IEnumerable<IPropertyDescriptor> GetProperties(Type type, object container)
    {
        return IsModel(type)
            ? _models.GetOrAdd(type, model => [.. inner.GetProperties(model, container).Select(WithJsonName).OfType<IPropertyDescriptor>().OrderBy(Position)])
            : inner.GetProperties(type, container);
    }

    private static bool IsModel(Type type) => type.Assembly == typeof(JsonNamesInspector).Assembly && type.Namespace == "k8s.Models";

    private static PropertyDescriptor WithJsonName(IPropertyDescriptor property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>() is { } attribute ? new PropertyDescriptor(property) { Name = attribute.Name } : null;

    // The sort is stable, so the others stay in the order of their declaration.
    private static int Position(IPropertyDescriptor property)
    {
        var index = Array.IndexOf(First, property.Name);
        return index < 0 ? First.Length : index;
    }
}
