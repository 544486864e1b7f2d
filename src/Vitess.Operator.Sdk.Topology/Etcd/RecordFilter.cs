using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Tells the records of one type from the other keys of a directory, such as those of locks.</summary>
/// <param name="directory">The directory.</param>
/// <param name="prefix">Full key of the directory.</param>
/// <param name="fileName">Last part of the keys of such records.</param>
internal sealed class RecordFilter<T>(TopologyDirectory directory, string prefix, string fileName)
    where T : TopologyRecord
{
    private readonly ByteString _ending = EtcdKeys.Of("/" + fileName);

    public string Prefix { get; } = prefix;

    public bool Matches(ByteString key) => key.Span.EndsWith(_ending.Span);

    public RecordKey<T> KeyOf(ByteString key) => new(directory.Cell, directory.Path + key.ToStringUtf8()[Prefix.Length..]);
}
