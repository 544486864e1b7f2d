using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A short form of what a comparison with the wanted object reads of a live one: all but its status, its version, and who set the status.</summary>
/// <remarks>A Pod's status changes many times while nothing else does.</remarks>
internal static class ContentFingerprint
{
    /// <summary>The fingerprint: equal for equal content.</summary>
    /// <param name="live">The live object.</param>
    public static UInt128 Of(JsonObject live)
    {
        var buffer = new ArrayBufferWriter<byte>(16 << 10);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in live)
            {
                if (name == "metadata" && value is JsonObject metadata)
                {
                    writer.WritePropertyName(name);
                    WriteMetadata(writer, metadata);
                }
                else if (name != "status")
                {
                    Write(writer, name, value);
                }
            }

            writer.WriteEndObject();
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static void WriteMetadata(Utf8JsonWriter writer, JsonObject metadata)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in metadata)
        {
            if (name == "managedFields" && value is JsonArray entries)
            {
                writer.WriteStartArray(name);
                foreach (var entry in entries.OfType<JsonObject>().Where(entry => string.IsNullOrEmpty(entry.GetText("subresource"))))
                {
                    entry.WriteTo(writer);
                }

                writer.WriteEndArray();
            }
            else if (name != "resourceVersion")
            {
                Write(writer, name, value);
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonNode? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
