using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>Names that Vitess refuses are refused before anything is sent.</summary>
public sealed class NameTests
{
    private static readonly TopologyParameters Global = new("etcd2", "etcd:2379", "/vitess/example/global");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> BadNames => new()
    {
        { "", "empty" },
        { "a/b", "invalid character '/'" },
        { "a b", "invalid character ' '" },
        { "käse", "invalid character 'ä'" },
        { "a.b", "invalid character '.'" },
        { new string('k', 65), "65 characters is too long" },
    };

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task BadName_IsATypedError_AndNothingIsSent(string name, string text)
    {
        await using var etcd = await FakeEtcd.StartAsync();
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        var sent = etcd.Calls.Count;

        await RefusedAsync(topology.Store, name, text);

        etcd.Calls.Count.ShouldBe(sent);
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public Task BadName_InMemory_IsTheSameError(string name, string text) => RefusedAsync(new InMemoryTopology().Open(Global), name, text);

    [Fact]
    public async Task LongestAndOddestNames_Work()
    {
        var store = new InMemoryTopology().Open(Global);
        var name = "_-9aZ" + new string('k', 59);

        await store.CreateAsync(TopologyPaths.Keyspace(name), new(), Cancellation);
        await store.CreateAsync(TopologyPaths.Shard(name, "-80"), new(), Cancellation);
        await (await store.LockAsync(TopologyPaths.ShardDirectory(name, "-80"), "test", Cancellation)).DisposeAsync();

        (await store.ListAsync(TopologyPaths.Keyspaces, Cancellation)).ShouldBe([name]);
    }

    private static async Task RefusedAsync(ITopologyStore store, string name, string text)
    {
        var keyspace = TopologyPaths.Keyspace(name);
        var shard = TopologyPaths.Shard("commerce", name);
        Func<Task>[] operations =
        [
            () => store.CreateAsync(keyspace, new(), Cancellation),
            () => store.ReadAsync(keyspace, Cancellation),
            () => store.UpdateAsync(keyspace, new(), null, Cancellation),
            () => store.DeleteAsync(keyspace, null, Cancellation),
            () => store.CreateAsync(shard, new(), Cancellation),
            () => store.ReadAsync(shard, Cancellation),
            () => store.CreateAsync(TopologyPaths.VSchema(name), new(), Cancellation),
        ];
        foreach (var operation in operations)
        {
            var failure = await Should.ThrowAsync<TopologyException>(operation);
            failure.Kind.ShouldBe(TopologyErrorKind.InvalidName);
            failure.Message.ShouldContain(text);
        }
    }
}
