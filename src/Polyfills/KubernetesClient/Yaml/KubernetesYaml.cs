using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace k8s;

/// <summary>
/// YAML of the types in <c>k8s.Models</c>, named as in JSON. Other types get camel case names; for custom resources use JSON.
/// </summary>
public static class KubernetesYaml
{
    private static readonly IDeserializer Lenient = YamlBuilders.Deserializer().IgnoreUnmatchedProperties().Build();
    private static readonly IDeserializer Strict = YamlBuilders.Deserializer().WithDuplicateKeyChecking().Build();
    private static readonly IValueSerializer Values = YamlBuilders.Serializer().BuildValueSerializer();

    /// <summary>Reads one document.</summary>
    /// <typeparam name="TValue">Its type.</typeparam>
    /// <param name="yaml">The text.</param>
    /// <param name="strict">Whether unknown fields and duplicate keys are errors.</param>
    /// <returns>The value; null for an empty text.</returns>
    /// <exception cref="YamlException">The text is malformed or does not fit the type; the exception holds line and column.</exception>
    public static TValue Deserialize<TValue>(string yaml, bool strict = false)
    {
        using var reader = new StringReader(yaml);
        return (strict ? Strict : Lenient).Deserialize<TValue>(new MergingParser(new Parser(reader)));
    }

    /// <inheritdoc cref="Deserialize{TValue}(string, bool)"/>
    public static TValue Deserialize<TValue>(Stream yaml, bool strict = false)
    {
        using var reader = new StreamReader(yaml, leaveOpen: true);
        return Deserialize<TValue>(reader.ReadToEnd(), strict);
    }

    /// <summary>Reads all documents, each as the type that its apiVersion and kind call for.</summary>
    /// <param name="content">The text.</param>
    /// <param name="typeMap">More types by <c>group/version/Kind</c>, or <c>v1/Kind</c> for the core group; they come before the known ones.</param>
    /// <param name="strict">Whether unknown fields and duplicate keys are errors.</param>
    /// <returns>The objects, in order.</returns>
    /// <exception cref="KeyNotFoundException">The type of a document is unknown, or it does not say.</exception>
    /// <exception cref="YamlException">The text is malformed or does not fit the type.</exception>
    public static List<object> LoadAllFromString(string content, IDictionary<string, Type> typeMap = null, bool strict = false)
    {
        var types = YamlDocuments.Types(typeMap);
        return [.. YamlDocuments.Split(content).Select(events => ReadAs(TypeOf(events, types), events, strict))];
    }

    /// <summary>Writes one document, without a leading <c>---</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; empty for null.</returns>
    public static string Serialize(object value) => value is null ? "" : SerializeAll([value]);

    /// <summary>Writes documents, separated by <c>---</c>.</summary>
    /// <param name="values">The values; null items are left out.</param>
    /// <returns>The text; empty for null.</returns>
    public static string SerializeAll(IEnumerable<object> values)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text) { NewLine = "\n" };
        var emitter = new Emitter(writer);
        emitter.Emit(new StreamStart());
        var isFirst = true;
        foreach (var value in values?.Where(value => value is not null) ?? [])
        {
            emitter.Emit(new DocumentStart(null, null, isImplicit: isFirst));
            Values.SerializeValue(emitter, value, value.GetType());
            emitter.Emit(new DocumentEnd(true));
            isFirst = false;
        }

        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static Type TypeOf(IReadOnlyList<ParsingEvent> document, Dictionary<string, Type> types)
    {
        var header = (KubernetesObject)ReadAs(typeof(KubernetesObject), document, strict: false) ?? new KubernetesObject();
        return types.TryGetValue($"{header.ApiVersion}/{header.Kind}", out var type)
            ? type
            : throw new KeyNotFoundException($"No type is known for apiVersion '{header.ApiVersion}' and kind '{header.Kind}'.");
    }

    private static object ReadAs(Type type, IReadOnlyList<ParsingEvent> document, bool strict) =>
        (strict ? Strict : Lenient).Deserialize(new MergingParser(new ReplayParser(document)), type);
}
