using Etcdserverpb;
using Google.Protobuf;
using dotnet_etcd;
using Grpc.Core;

namespace DotnetEtcd.Tests.Client;

public sealed class KeyValueTests(SharedEtcd etcd) : IDisposable
{
    private readonly EtcdClient _client = new(connectionString: etcd.Address);
    private readonly string _key = $"/kv/{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Put_ThenGet_GivesValueAndRevision()
    {
        var put = await _client.PutAsync(new() { Key = Bytes(_key), Value = ByteString.CopyFrom(0, 255, 10) }, cancellationToken: Cancellation);
        var got = await _client.GetAsync(new RangeRequest { Key = Bytes(_key) }, cancellationToken: Cancellation);

        got.Kvs.ShouldHaveSingleItem().Value.ShouldBe(ByteString.CopyFrom(0, 255, 10));
        got.Kvs[0].ModRevision.ShouldBe(put.Header.Revision);
    }

    [Fact]
    public async Task Get_OfPrefix_GivesAllKeysInOrder()
    {
        foreach (var name in new[] { "c", "a", "b" })
        {
            await _client.PutAsync(new() { Key = Bytes($"{_key}/{name}"), Value = Bytes(name) }, cancellationToken: Cancellation);
        }

        var got = await _client.GetAsync(new RangeRequest { Key = Bytes(_key + "/"), RangeEnd = Bytes(_key + "0") }, cancellationToken: Cancellation);

        got.Kvs.Select(pair => pair.Value.ToStringUtf8()).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Transaction_WhoseComparisonFails_RunsTheOtherBranch()
    {
        await _client.PutAsync(new() { Key = Bytes(_key), Value = Bytes("1") }, cancellationToken: Cancellation);
        var request = new TxnRequest
        {
            Compare = { new Compare { Target = Compare.Types.CompareTarget.Version, Key = Bytes(_key), Version = 0 } },
            Success = { new RequestOp { RequestPut = new() { Key = Bytes(_key), Value = Bytes("2") } } },
            Failure = { new RequestOp { RequestRange = new() { Key = Bytes(_key) } } },
        };

        var response = await _client.TransactionAsync(request, cancellationToken: Cancellation);

        response.Succeeded.ShouldBeFalse();
        response.Responses.ShouldHaveSingleItem().ResponseRange.Kvs[0].Value.ToStringUtf8().ShouldBe("1");
    }

    [Fact]
    public async Task Delete_TellsHowManyKeysWent()
    {
        await _client.PutAsync(new() { Key = Bytes(_key), Value = Bytes("1") }, cancellationToken: Cancellation);

        (await _client.DeleteAsync(new DeleteRangeRequest { Key = Bytes(_key) }, cancellationToken: Cancellation)).Deleted.ShouldBe(1);
        (await _client.DeleteAsync(new DeleteRangeRequest { Key = Bytes(_key) }, cancellationToken: Cancellation)).Deleted.ShouldBe(0);
    }

    [Fact]
    public async Task Get_OfFutureRevision_IsOutOfRange()
    {
        var request = new RangeRequest { Key = Bytes(_key), Revision = long.MaxValue };

        var failure = await Should.ThrowAsync<RpcException>(() => _client.GetAsync(request, cancellationToken: Cancellation));

        failure.StatusCode.ShouldBe(StatusCode.OutOfRange);
        failure.Status.Detail.ShouldContain("future revision");
    }

    [Fact]
    public async Task Status_TellsTheVersion() =>
        (await _client.StatusAsync(new(), cancellationToken: Cancellation)).Version.ShouldStartWith("3.");

    [Fact]
    public async Task Value_OfTwoMegabytes_IsRefusedByTheServerWithItsText()
    {
        var request = new PutRequest { Key = Bytes(_key), Value = ByteString.CopyFrom(new byte[2 * 1024 * 1024]) };

        var failure = await Should.ThrowAsync<RpcException>(() => _client.PutAsync(request, cancellationToken: Cancellation));

        failure.Status.Detail.ShouldContain("larger than max");
    }

    [Fact]
    public async Task Cancellation_ByTheCaller_GivesOperationCanceled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _client.GetAsync(new RangeRequest { Key = Bytes(_key) }, cancellationToken: source.Token));
    }

    public void Dispose() => _client.Dispose();

    private static ByteString Bytes(string text) => ByteString.CopyFromUtf8(text);
}
