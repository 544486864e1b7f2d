using dotnet_etcd;
using Etcdserverpb;
using Google.Protobuf;
using Grpc.Core;

namespace DotnetEtcd.Tests.Client;

public sealed class LeaseTests(SharedEtcd etcd) : IDisposable
{
    private readonly EtcdClient _client = new(connectionString: etcd.Address);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Revoke_DeletesTheKeysOfTheLease()
    {
        var key = ByteString.CopyFromUtf8($"/lease/{Guid.NewGuid():N}");
        var lease = await _client.LeaseGrantAsync(new() { TTL = 60 }, cancellationToken: Cancellation);
        await _client.PutAsync(new() { Key = key, Lease = lease.ID }, cancellationToken: Cancellation);

        await _client.LeaseRevokeAsync(new() { ID = lease.ID }, cancellationToken: Cancellation);

        (await _client.GetAsync(new RangeRequest { Key = key }, cancellationToken: Cancellation)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task KeepAlive_OfUnknownLease_ReturnsAtOnce() => await _client.LeaseKeepAlive(4711, Cancellation);

    [Fact]
    public async Task KeepAlive_RenewsUntilCancelled()
    {
        var lease = await _client.LeaseGrantAsync(new() { TTL = 2 }, cancellationToken: Cancellation);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(4));

        await Should.ThrowAsync<OperationCanceledException>(() => _client.LeaseKeepAlive(lease.ID, stop.Token));

        (await _client.LeaseTimeToLiveAsync(new() { ID = lease.ID }, cancellationToken: Cancellation)).TTL.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Revoke_OfUnknownLease_IsNotFound() =>
        (await Should.ThrowAsync<RpcException>(() => _client.LeaseRevokeAsync(new() { ID = 4711 }, cancellationToken: Cancellation)))
            .StatusCode.ShouldBe(StatusCode.NotFound);

    [Fact]
    public async Task Lock_HeldByAnother_IsGrantedAfterUnlock()
    {
        var name = ByteString.CopyFromUtf8($"/lock/{Guid.NewGuid():N}");
        var first = await _client.LockAsync(new() { Name = name }, cancellationToken: Cancellation);
        var second = _client.LockAsync(new() { Name = name }, cancellationToken: Cancellation);
        second.IsCompleted.ShouldBeFalse();

        await _client.UnlockAsync(new() { Key = first.Key }, cancellationToken: Cancellation);

        (await second).Key.ShouldNotBe(first.Key);
    }

    public void Dispose() => _client.Dispose();
}
