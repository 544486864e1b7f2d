using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Operations;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Tests.Support;

/// <summary>A simulated Kubernetes with an operator among its programs and a recorded case applied.</summary>
internal sealed class RunningCluster : IAsyncDisposable
{
    private RunningCluster(VitessTestCluster kubernetes, VitessOperator vitess, NamespacedName name) =>
        (Kubernetes, Operator, Cluster) = (kubernetes, vitess, new VitessClusterHandle(kubernetes.Client, name, kubernetes.Clock));

    public VitessTestCluster Kubernetes { get; }

    public VitessOperator Operator { get; }

    public VitessClusterHandle Cluster { get; }

    public static async Task<RunningCluster> StartAsync(string golden, WorldProfile profile = WorldProfile.Healthy)
    {
        var kubernetes = await SeededCluster.StartAsync(golden, profile);
        var vitess = VitessOperator.Create(new(), new()
        { Client = kubernetes.CreateClient("vitess-operator"), Topology = kubernetes.World.Vitess, Time = kubernetes.Clock, Engine = options => options with { Jitter = () => 0.5 } });
        kubernetes.AddProgram(vitess.StepAsync, vitess);
        var name = (await kubernetes.Client.ListAllAsync<V2VitessCluster>(kubernetes.Namespace, null, TestContext.Current.CancellationToken)).Items.Single().Metadata.Name;
        return new(kubernetes, vitess, new(kubernetes.Namespace, name));
    }

    /// <summary>Runs virtual time until something is done, and gives its result.</summary>
    /// <remarks>What is waited for goes on in the thread pool. Virtual time gives it a turn at each step: hours would pass before it gets one otherwise.</remarks>
    public async Task<T> CompleteAsync<T>(Task<T> task)
    {
        (await Kubernetes.RunUntilAsync(IsCompletedAsync, TimeSpan.FromHours(2), TestContext.Current.CancellationToken)).ShouldBeTrue("it ends within two hours of virtual time");
        return await task;

        async Task<bool> IsCompletedAsync()
        {
            await Task.Yield();
            return task.IsCompleted;
        }
    }

    public Task<ClusterStatus> ReadyAsync() => CompleteAsync(Cluster.WaitUntilAsync(ClusterGoal.Ready, cancellationToken: TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => Kubernetes.DisposeAsync();
}
