using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

public class PodRequestsTests
{
    [Fact]
    public void Containers_AddUp() => Cpu(new() { Containers = [One("1"), One("500m")] }).ShouldBe(1.5m);

    [Fact]
    public void InitContainer_LargerThanAllContainers_Counts() => Cpu(new() { InitContainers = [One("3"), One("2")], Containers = [One("1")] }).ShouldBe(3);

    /// <summary>A sidecar runs beside the init containers after it and beside the containers, not beside those before it.</summary>
    [Theory]
    [InlineData("1", "4", "1", 5)]
    [InlineData("1", "2", "3", 4)]
    public void Sidecar_CountsWithWhatComesAfter(string sidecar, string init, string container, int cpu) =>
        Cpu(new() { InitContainers = [One(sidecar) with { RestartPolicy = "Always" }, One(init)], Containers = [One(container)] }).ShouldBe(cpu);

    [Fact]
    public void Sidecar_BehindAnInitContainer_IsNotThereYet() =>
        Cpu(new() { InitContainers = [One("4"), One("1") with { RestartPolicy = "Always" }], Containers = [One("1")] }).ShouldBe(4);

    [Fact]
    public void Overhead_IsAdded() => Cpu(new() { Containers = [One("1")], Overhead = Amount("250m") }).ShouldBe(1.25m);

    [Fact]
    public void Limit_WithoutRequest_IsTheRequest() => Cpu(new() { Containers = [new() { Name = "c", Resources = new() { Limits = Amount("2") } }] }).ShouldBe(2);

    [Fact]
    public void LimitRange_FillsIn_RequestBeforeLimit()
    {
        var limits = new NamespaceLimits([new() { Type = "Container", DefaultRequest = Amount("100m"), DefaultProperty = Amount("1") }]);

        PodRequests.Of(new() { Containers = [new() { Name = "c" }] }, limits)["cpu"].ShouldBe(0.1m);
        PodRequests.Of(new() { Containers = [new() { Name = "c", Resources = new() { Limits = Amount("2") } }] }, limits)["cpu"].ShouldBe(2);
        PodRequests.LimitsOf(new() { Containers = [new() { Name = "c" }] }, limits)["cpu"].ShouldBe(1);
    }

    private static decimal Cpu(V1PodSpec pod) => PodRequests.Of(pod, NamespaceLimits.None)["cpu"];

    private static V1Container One(string cpu) => new() { Name = "c", Resources = new() { Requests = Amount(cpu) } };

    private static Dictionary<string, ResourceQuantity> Amount(string cpu) => new() { ["cpu"] = new(cpu) };
}
