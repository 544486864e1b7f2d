using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads the protobuf form of the few kinds that kubectl creates in it.</summary>
[Behaviour(BehaviourBasis.Assumed, "Protobuf bodies are read of Namespace, ConfigMap, Secret, ServiceAccount, Service, Deployment and the self-subject reviews; other kinds or fields get 415.")]
internal static class ProtobufBody
{
    private static ReadOnlySpan<byte> Magic => "k8s\0"u8;

    /// <summary>The object; null when its kind or one of its fields is not among the known ones.</summary>
    public static JsonMap? Read(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith(Magic))
        {
            return null;
        }

        var envelope = new ProtobufReader(body[Magic.Length..]);
        JsonMap result = [];
        ReadOnlySpan<byte> raw = default;
        while (envelope.Next(out var number, out _, out var bytes))
        {
            if (number == 1)
            {
                result = ProtobufMessages.Read("TypeMeta", bytes) ?? [];
            }
            else if (number == 2)
            {
                raw = bytes;
            }
        }

        if (envelope.IsBroken || result.Text("kind") is not { } kind || ProtobufMessages.Read(kind, raw) is not { } content)
        {
            return null;
        }

        foreach (var (key, value) in content)
        {
            result[key] = value;
        }

        return result;
    }

    /// <summary>A scalar as JSON has it; null for the zero that stands for an absent field.</summary>
    public static object? Scalar(char type, long number, ReadOnlySpan<byte> bytes) => type switch
    {
        's' => bytes.Length == 0 ? null : Encoding.UTF8.GetString(bytes),
        'S' => Encoding.UTF8.GetString(bytes),
        'i' => number == 0 ? null : number,
        'I' => number,
        'b' => number == 0 ? null : true,
        'B' => number != 0,
        'y' => Convert.ToBase64String(bytes),
        _ => null,
    };
}
