using System;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace k8s;

/// <summary>Bytes in base64.</summary>
internal sealed class BytesYamlConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(byte[]);

    /// <exception cref="YamlException">The text is no base64.</exception>
    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var scalar = parser.Consume<Scalar>();
        try
        {
            return scalar.Value.Length == 0 || YamlNull.Is(scalar) ? null : Convert.FromBase64String(scalar.Value);
        }
        catch (FormatException e)
        {
            // The value may be a secret, so it is no part of the message.
            throw new YamlException(scalar.Start, scalar.End, "The value is no base64.", e);
        }
    }

    public void WriteYaml(IEmitter emitter, object value, Type type, ObjectSerializer serializer) =>
        emitter.Emit(new Scalar(value is byte[] bytes ? Convert.ToBase64String(bytes) : ""));
}
