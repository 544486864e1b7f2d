using System.Threading.Channels;
using dotnet_etcd;
using Etcdserverpb;
using Google.Protobuf;

namespace DotnetEtcd.Tests.Client;

public sealed class WatchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watch_FromThePast_GivesEveryEventOnce()
    {
        await using var etcd = await TestSupport.EtcdProcess.StartAsync();
        using var client = new EtcdClient(connectionString: etcd.Address);
        var first = (await PutAsync(client, 1)).Header.Revision;
        await PutAsync(client, 2);
        var seen = Channel.CreateUnbounded<string>();

        await client.WatchAsync(Request(first), Collect(seen), cancellationToken: Cancellation);
        await PutAsync(client, 3);

        (await TakeAsync(seen, 3)).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task Watch_ServerRestarts_NoEventIsLostOrDoubled()
    {
        await using var etcd = await TestSupport.EtcdProcess.StartAsync();
        using var client = new EtcdClient(connectionString: etcd.Address);
        var seen = Channel.CreateUnbounded<string>();
        await client.WatchAsync(Request(0), Collect(seen), cancellationToken: Cancellation);
        await PutAsync(client, 1);
        (await TakeAsync(seen, 1)).ShouldBe(["1"]);

        await etcd.StopAsync();
        await etcd.StartAgainAsync();
        await PutAsync(client, 2);
        await PutAsync(client, 3);

        (await TakeAsync(seen, 2)).ShouldBe(["2", "3"]);
    }

    [Fact]
    public async Task Watch_OfCompactedRevisions_SaysSoAndGoesOn()
    {
        await using var etcd = await TestSupport.EtcdProcess.StartAsync();
        using var client = new EtcdClient(connectionString: etcd.Address);
        var first = (await PutAsync(client, 1)).Header.Revision;
        await PutAsync(client, 2);
        var last = (await PutAsync(client, 3)).Header.Revision;
        await client.CompactAsync(new() { Revision = last, Physical = true }, cancellationToken: Cancellation);
        var seen = Channel.CreateUnbounded<string>();
        var compacted = new TaskCompletionSource<long>();
        var collect = Collect(seen);

        await client.WatchAsync(
            Request(first),
            response =>
            {
                if (response.CompactRevision > 0)
                {
                    compacted.TrySetResult(response.CompactRevision);
                }

                collect(response);
            },
            cancellationToken: Cancellation);

        (await compacted.Task.WaitAsync(Cancellation)).ShouldBe(last);
        (await TakeAsync(seen, 1)).ShouldBe(["3"]);
    }

    [Fact]
    public async Task CancelWatch_EndsIt_OtherWatchesGoOn()
    {
        await using var etcd = await TestSupport.EtcdProcess.StartAsync();
        using var client = new EtcdClient(connectionString: etcd.Address);
        var (ended, kept) = (Channel.CreateUnbounded<string>(), Channel.CreateUnbounded<string>());
        var id = await client.WatchAsync(Request(0), Collect(ended), cancellationToken: Cancellation);
        await client.WatchAsync(Request(0), Collect(kept), cancellationToken: Cancellation);

        client.CancelWatch(id);
        await PutAsync(client, 1);

        (await TakeAsync(kept, 1)).ShouldBe(["1"]);
        ended.Reader.TryRead(out _).ShouldBeFalse();
    }

    private static Task<PutResponse> PutAsync(EtcdClient client, int value) =>
        client.PutAsync(new() { Key = ByteString.CopyFromUtf8("/w/key"), Value = ByteString.CopyFromUtf8($"{value}") }, cancellationToken: Cancellation);

    private static WatchRequest Request(long revision) => new()
    {
        CreateRequest = new() { Key = ByteString.CopyFromUtf8("/w/"), RangeEnd = ByteString.CopyFromUtf8("/w0"), StartRevision = revision },
    };

    private static Action<WatchResponse> Collect(Channel<string> target) => response =>
    {
        foreach (var change in response.Events)
        {
            target.Writer.TryWrite(change.Kv.Value.ToStringUtf8());
        }
    };

    private static async Task<List<string>> TakeAsync(Channel<string> channel, int count)
    {
        var result = new List<string>();
        while (result.Count < count)
        {
            result.Add(await channel.Reader.ReadAsync(Cancellation));
        }

        return result;
    }
}
