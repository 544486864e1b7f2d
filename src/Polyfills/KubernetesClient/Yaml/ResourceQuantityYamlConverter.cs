using System;
using k8s.Models;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace k8s;

/// <summary>An amount: any scalar, written plain.</summary>
internal sealed class ResourceQuantityYamlConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(ResourceQuantity);

    /// <exception cref="YamlException">The text is no amount.</exception>
    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var scalar = parser.Consume<Scalar>();
        try
        {
            return scalar.Value.Length == 0 || YamlNull.Is(scalar) ? null : new ResourceQuantity(scalar.Value);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new YamlException(scalar.Start, scalar.End, $"'{scalar.Value}' is no quantity: {e.Message}", e);
        }
    }

    public void WriteYaml(IEmitter emitter, object value, Type type, ObjectSerializer serializer) =>
        emitter.Emit(new Scalar(((ResourceQuantity)value)?.ToString() ?? ""));
}
