using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Vitess.Operator.Sdk.Topology.Tests.Protos;

/// <summary>Sets every field of a message to something that is no default.</summary>
internal static class MessageFiller
{
    public static void Fill(IMessage message, int depth)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (field.IsMap)
            {
                var entry = field.MessageType;
                var map = (IDictionary)field.Accessor.GetValue(message);
                map[Value(entry.FindFieldByNumber(1), depth)!] = Value(entry.FindFieldByNumber(2), depth);
            }
            else if (field.IsRepeated)
            {
                var list = (IList)field.Accessor.GetValue(message);
                list.Add(Value(field, depth));
                list.Add(Value(field, depth));
            }
            else
            {
                field.Accessor.SetValue(message, Value(field, depth));
            }
        }
    }

    public static bool IsSet(FieldDescriptor field, IMessage message) => field.Accessor.GetValue(message) switch
    {
        IDictionary map => map.Count == 1,
        IList list => list.Count == 2,
        null => false,
        var value => field.FieldType is FieldType.Message || !Equals(value, Default(value)),
    };

    private static object? Default(object value) =>
        value is string ? string.Empty : value is ByteString ? ByteString.Empty : Activator.CreateInstance(value.GetType());

    private static object? Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.Bool => true,
        FieldType.Bytes => ByteString.CopyFrom(0, 0x80, 0xff),
        FieldType.Double => 0.5,
        FieldType.Float => 0.25f,
        FieldType.Int32 or FieldType.SInt32 => -field.FieldNumber,
        FieldType.Int64 or FieldType.SInt64 => long.MinValue + field.FieldNumber,
        FieldType.UInt32 => uint.MaxValue - (uint)field.FieldNumber,
        FieldType.UInt64 => ulong.MaxValue - (ulong)field.FieldNumber,
        FieldType.String => $"é{field.Name}",
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, 1000),   // unknown values stay as they are
        FieldType.Message => Message(field.MessageType, depth),
        _ => throw new NotSupportedException(field.FieldType.ToString()),
    };

    private static IMessage Message(MessageDescriptor descriptor, int depth)
    {
        var message = (IMessage)Activator.CreateInstance(descriptor.ClrType)!;
        if (depth > 0)
        {
            Fill(message, depth - 1);
        }

        return message;
    }
}
