using System;
using k8s.Models;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace k8s;

/// <summary>A port or percentage: any scalar, written plain.</summary>
internal sealed class IntOrStringYamlConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(IntOrString);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var scalar = parser.Consume<Scalar>();
        return scalar.Value.Length == 0 || YamlNull.Is(scalar) ? null : (IntOrString)scalar.Value;
    }

    public void WriteYaml(IEmitter emitter, object value, Type type, ObjectSerializer serializer) =>
        emitter.Emit(new Scalar(((IntOrString)value)?.Value ?? ""));
}
