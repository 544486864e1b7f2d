using dotnet_etcd;
using Etcdserverpb;
using Google.Protobuf;
using Grpc.Core;
using TestSupport;

namespace DotnetEtcd.Tests.Security;

public sealed class UserTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_OfAUser_CarryItsToken()
    {
        await using var etcd = await EtcdProcess.StartAsync();
        await EnableAuthAsync(etcd);
        using var client = new EtcdClient(connectionString: etcd.Address, username: "root", password: "secret");

        await client.PutAsync(new() { Key = ByteString.CopyFromUtf8("/k"), Value = ByteString.CopyFromUtf8("v") }, cancellationToken: Cancellation);

        (await client.GetAsync(new RangeRequest { Key = ByteString.CopyFromUtf8("/k") }, cancellationToken: Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Call_WithoutUser_IsRefused()
    {
        await using var etcd = await EtcdProcess.StartAsync();
        await EnableAuthAsync(etcd);
        using var client = new EtcdClient(connectionString: etcd.Address);

        var failure = await Should.ThrowAsync<RpcException>(
            () => client.GetAsync(new RangeRequest { Key = ByteString.CopyFromUtf8("/k") }, cancellationToken: Cancellation));

        failure.Status.Detail.ShouldContain("user name is empty");
    }

    [Fact]
    public async Task TokenThatTheServerForgot_IsFetchedAnewForTheNextCall()
    {
        await using var etcd = await EtcdProcess.StartAsync();
        await EnableAuthAsync(etcd);
        using var client = new EtcdClient(connectionString: etcd.Address, username: "root", password: "secret");
        var request = new RangeRequest { Key = ByteString.CopyFromUtf8("/k") };
        await client.GetAsync(request, cancellationToken: Cancellation);

        await etcd.ControlAsync("--user", "root:secret", "auth", "disable");   // forgets all tokens
        await etcd.ControlAsync("auth", "enable");
        var failure = await Should.ThrowAsync<RpcException>(() => client.GetAsync(request, cancellationToken: Cancellation));

        failure.StatusCode.ShouldBe(StatusCode.Unauthenticated);
        (await client.GetAsync(request, cancellationToken: Cancellation)).Count.ShouldBe(0);
    }

    [Fact]
    public void SetCredentials_OnAClientOverAnInvoker_IsRefused()
    {
        using var client = new EtcdClient(callInvoker: new Faults.NoInvoker());

        Should.Throw<InvalidOperationException>(() => client.SetCredentials("root", "secret"));
    }

    private static async Task EnableAuthAsync(EtcdProcess etcd)
    {
        foreach (var arguments in new[] { "user add root:secret", "user grant-role root root", "auth enable" })
        {
            await etcd.ControlAsync(arguments.Split(' '));
        }
    }
}
