using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace k8s;

/// <summary>The settings of YAML: reference/kubernetesclient-api.md section 7.</summary>
internal static class YamlBuilders
{
    private static readonly IYamlTypeConverter[] Converters =
        [new IntOrStringYamlConverter(), new ResourceQuantityYamlConverter(), new BytesYamlConverter(), new TimeYamlConverter(), new FloatYamlConverter()];

    public static DeserializerBuilder Deserializer()
    {
        var builder = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithTypeInspector(inner => new JsonNamesInspector(inner))
            .WithAttemptingUnquotedStringTypeDeserialization();
        foreach (var converter in Converters)
        {
            builder.WithTypeConverter(converter);
        }

        return builder;
    }

    public static SerializerBuilder Serializer()
    {
        var builder = new SerializerBuilder()
            .DisableAliases()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithTypeInspector(inner => new JsonNamesInspector(inner))
            .WithQuotingNecessaryStrings(quoteYaml1_1Strings: true)
            .WithEventEmitter(next => new TextEmitter(next))
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull);
        foreach (var converter in Converters)
        {
            builder.WithTypeConverter(converter);
        }

        return builder;
    }
}
