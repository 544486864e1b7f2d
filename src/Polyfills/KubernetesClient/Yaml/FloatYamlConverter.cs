using System;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace k8s;

/// <summary>Floating-point numbers: written with at least one decimal, so that they stay such.</summary>
internal sealed class FloatYamlConverter : IYamlTypeConverter
{
    private const string WrittenFormat = "0.0###############";

    public bool Accepts(Type type) => type == typeof(double) || type == typeof(double?) || type == typeof(float) || type == typeof(float?);

    /// <exception cref="YamlException">The text is no number.</exception>
    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var scalar = parser.Consume<Scalar>();
        if (Nullable.GetUnderlyingType(type) is not null && YamlNull.Is(scalar))
        {
            return null;
        }

        if (!double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            throw new YamlException(scalar.Start, scalar.End, $"'{scalar.Value}' is no number.");
        }

        return type == typeof(float) || type == typeof(float?) ? (float)number : number;
    }

    public void WriteYaml(IEmitter emitter, object value, Type type, ObjectSerializer serializer) =>
        emitter.Emit(new Scalar(Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString(WrittenFormat, CultureInfo.InvariantCulture)));
}
