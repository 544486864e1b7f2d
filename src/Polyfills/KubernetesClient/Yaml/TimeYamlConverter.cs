using System;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace k8s;

/// <summary>Times: written in UTC with up to six fraction digits, in double quotes.</summary>
internal sealed class TimeYamlConverter : IYamlTypeConverter
{
    private const string WrittenFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    public bool Accepts(Type type) => type == typeof(DateTime) || type == typeof(DateTime?);

    /// <exception cref="YamlException">The text is no time in RFC 3339 form.</exception>
    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var scalar = parser.Consume<Scalar>();
        if (type == typeof(DateTime?) && YamlNull.Is(scalar))
        {
            return null;
        }

        try
        {
            return Rfc3339.Parse(scalar.Value).UtcDateTime;
        }
        catch (FormatException e)
        {
            throw new YamlException(scalar.Start, scalar.End, e.Message, e);
        }
    }

    public void WriteYaml(IEmitter emitter, object value, Type type, ObjectSerializer serializer)
    {
        var text = ((DateTime)value).ToUniversalTime().ToString(WrittenFormat, CultureInfo.InvariantCulture);
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.DoubleQuoted, true, true));
    }
}
