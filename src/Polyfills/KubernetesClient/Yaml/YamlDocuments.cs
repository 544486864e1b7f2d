using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using k8s.Models;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace k8s;

/// <summary>The documents of a YAML stream, and the types they may have.</summary>
internal static class YamlDocuments
{
    private static readonly Dictionary<string, Type> KnownTypes = typeof(V1Pod).Assembly.GetExportedTypes()
        .Where(type => type.IsDefined(typeof(KubernetesEntityAttribute), inherit: false))
        .ToDictionary(KeyOf, StringComparer.Ordinal);

    /// <summary>The known types, and those of the caller in front of them.</summary>
    public static Dictionary<string, Type> Types(IDictionary<string, Type> more)
    {
        if (more is null)
        {
            return KnownTypes;
        }

        var types = new Dictionary<string, Type>(KnownTypes, StringComparer.Ordinal);
        foreach (var (key, type) in more)
        {
            types[key] = type;
        }

        return types;
    }

    /// <summary>The events of each document that holds anything, framed as a stream of its own.</summary>
    public static IEnumerable<IReadOnlyList<ParsingEvent>> Split(string content)
    {
        using var reader = new StringReader(content);
        var parser = new Parser(reader);
        parser.Consume<StreamStart>();
        while (!parser.Accept<StreamEnd>(out _))
        {
            var document = new List<ParsingEvent> { new StreamStart() };
            do
            {
                document.Add(parser.Consume<ParsingEvent>());
            }
            while (document[^1] is not DocumentEnd);

            document.Add(new StreamEnd());
            if (!IsEmpty(document))
            {
                yield return document;
            }
        }
    }

    private static bool IsEmpty(List<ParsingEvent> document) =>
        document.Count == 5 && document[2] is Scalar scalar && YamlNull.Is(scalar);

    private static string KeyOf(Type type)
    {
        var entity = type.GetKubernetesTypeMetadata();
        return entity.Group.Length == 0 ? $"{entity.ApiVersion}/{entity.Kind}" : $"{entity.Group}/{entity.ApiVersion}/{entity.Kind}";
    }
}
