using Google.Protobuf;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Full keys and the ends of ranges, as bytes.</summary>
internal static class EtcdKeys
{
    /// <summary>A key that no record has; asking for it shows that a server answers.</summary>
    public static readonly ByteString Nothing = ByteString.CopyFrom(0);

    public static string Join(string root, string path) => $"{root.TrimEnd('/')}/{path}";

    public static ByteString Of(string key) => ByteString.CopyFromUtf8(key);

    /// <summary>The first key after all that start with a prefix; a single zero byte means "to the end".</summary>
    public static ByteString EndOf(ByteString prefix)
    {
        var end = prefix.ToByteArray();
        for (var index = end.Length - 1; index >= 0; index--)
        {
            if (end[index] < 0xff)
            {
                end[index]++;
                return ByteString.CopyFrom(end, 0, index + 1);
            }
        }

        return ByteString.CopyFrom(0);
    }
}
