using Vitess.Operator.Sdk.Architecture.Tests.Projects;
using Vitess.Operator.Sdk.Architecture.Tests.Purity;

namespace Vitess.Operator.Sdk.Architecture.Tests.Clients;

/// <summary>
/// The code compiles against the real dotnet-etcd package as well as against the stand-in, because it uses only what both have.
/// The package is not at hand where the tests run, so its documented facts stand in for it.
/// </summary>
public sealed class EtcdMembersTests
{
    private const string Client = "dotnet-etcd";

    private static readonly EtcdReference Reference = EtcdReference.Read();

    public static TheoryData<string> Users =>
        [.. ProjectFile.All.Values.Where(project => !project.IsStandIn && File.Exists(project.AssemblyPath)).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Users))]
    public void UsedMembers_AreInTheSafeSubset(string project)
    {
        using var assembly = new CompiledAssembly(ProjectFile.All[project].AssemblyPath);
        assembly.UsedMembers().Where(member => member.Type.Assembly == Client && !Reference.Has(member.Type.Name, member.Name)).Select(member => member.ToString()).Order(StringComparer.Ordinal)
            .ShouldBeEmpty("members that the dotnet-etcd package does not have, or that are not safe to use");
    }

    [Theory]
    [MemberData(nameof(Users))]
    public void UsedTypes_AreThoseOfThePackage(string project)
    {
        using var assembly = new CompiledAssembly(ProjectFile.All[project].AssemblyPath);
        assembly.UsedTypes().Where(type => type.Assembly == Client && !Reference.HasType(type.Name) && type.Name != "dotnet_etcd.interfaces").Select(type => type.Name)
            .ShouldBeEmpty("types that the dotnet-etcd package does not have");
    }

    [Theory]
    [InlineData("dotnet_etcd.EtcdClient", "GetAsync", true)]
    [InlineData("dotnet_etcd.EtcdClient", "GetRangeVal", false)]
    [InlineData("dotnet_etcd.interfaces.IEtcdClient", "CancelWatch", true)]
    [InlineData("dotnet_etcd.Invented", ".ctor", false)]
    [InlineData("Etcdserverpb.RangeRequest", "set_RangeEnd", true)]
    [InlineData("Etcdserverpb.RangeRequest", "set_Invented", false)]
    [InlineData("Grpc.Core.RpcException", "get_StatusCode", true)]
    public void Reference_TellsTheMembersOfThePackage(string type, string member, bool expected) => Reference.Has(type, member).ShouldBe(expected);
}
