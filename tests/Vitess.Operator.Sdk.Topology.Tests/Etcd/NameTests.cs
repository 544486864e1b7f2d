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

    /// <summary>Names of shards that no key range has.</summary>
    public static TheoryData<string, string> BadRanges => new()
    {
        { "a-b-c", "is no range" },
        { "--", "is no range" },
        { "8-c0", "is no range" },
        { "80-c", "is no range" },
        { "80-c0-", "is no range" },
        { "80-C0", "is no range" },
        { "west-east", "is no range" },
        { "x-80", "is no range" },
        { "80-80", "ends before it starts" },
        { "c0-80", "ends before it starts" },
        { "8000-80", "ends before it starts" },
    };

    [Theory]
    [MemberData(nameof(BadRanges))]
    public async Task ShardWithADashThatIsNoRange_IsNotMade(string name, string text)
    {
        await using var etcd = await FakeEtcd.StartAsync();
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        var sent = etcd.Calls.Count;

        await NotMadeAsync(topology.Store, name, text);
        await NotMadeAsync(new InMemoryTopology().Open(Global), name, text);

        etcd.Calls.Count.ShouldBe(sent);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("main_1")]
    [InlineData("-80")]
    [InlineData("80-")]
    [InlineData("80-c0")]
    [InlineData("80-8000")]
    [InlineData("00-00ff")]
    public async Task ShardNamesOfVitess_AreMade(string name)
    {
        await using var etcd = await FakeEtcd.StartAsync();
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        foreach (var store in new[] { topology.Store, new InMemoryTopology().Open(Global) })
        {
            await store.CreateAsync(TopologyPaths.Shard("commerce", name), new(), Cancellation);

            (await store.ListAsync(TopologyPaths.Shards("commerce"), Cancellation)).ShouldBe([name]);
        }
    }

    [Fact]
    public async Task ShardThatAnotherProgramNamedBadly_CanBeReadAndDeleted()
    {
        await using var etcd = await FakeEtcd.StartAsync();
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        var key = TopologyPaths.Shard("commerce", "80-C0");
        using (var client = new dotnet_etcd.EtcdClient(etcd.Address))
        {
            await client.PutAsync(new() { Key = Google.Protobuf.ByteString.CopyFromUtf8($"{topology.Store.Parameters.Root}/{key.Path}") }, cancellationToken: Cancellation);
        }

        var read = await topology.Store.ReadAsync(key, Cancellation);
        await topology.Store.UpdateAsync(key, read.Value with { IsPrimaryServing = true }, read.Version, Cancellation);
        await topology.Store.DeleteAsync(key, null, Cancellation);

        (await topology.Store.ListOrEmptyAsync(TopologyPaths.Shards("commerce"), Cancellation)).ShouldBeEmpty();
    }

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

    private static async Task NotMadeAsync(ITopologyStore store, string name, string text)
    {
        var shard = TopologyPaths.Shard("commerce", name);
        Func<Task>[] writes =
        [
            () => store.CreateAsync(shard, new(), Cancellation),
            () => store.UpdateAsync(shard, new(), null, Cancellation),
            () => store.CreateAsync(TopologyPaths.ShardReplication("zone1", "commerce", name), new(), Cancellation),
        ];
        foreach (var write in writes)
        {
            var failure = await Should.ThrowAsync<TopologyException>(write);
            failure.Kind.ShouldBe(TopologyErrorKind.InvalidName);
            failure.Message.ShouldContain(text);
        }
    }
}
