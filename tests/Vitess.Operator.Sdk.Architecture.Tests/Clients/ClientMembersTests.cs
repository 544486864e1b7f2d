using Generators.KubernetesModels;
using TestSupport;
using Vitess.Operator.Sdk.Architecture.Tests.Projects;
using Vitess.Operator.Sdk.Architecture.Tests.Purity;

namespace Vitess.Operator.Sdk.Architecture.Tests.Clients;

/// <summary>
/// The code compiles against the real KubernetesClient package as well as against the stand-in, because it uses only what both have.
/// The package is not at hand where the tests run, so its documented facts stand in for it.
/// </summary>
public sealed class ClientMembersTests
{
    private const string Client = "KubernetesClient";

    private static readonly ClientReference Reference = ClientReference.Read();

    /// <summary>The generated models with their properties; their rules are those of the package.</summary>
    private static readonly Dictionary<string, HashSet<string>> Models = ModelBuilder
        .Build(DefinitionSet.Parse(File.ReadAllText(SharedFiles.PathOf("reference", "openapi", "definitions.json"))))
        .ToDictionary(
            model => $"k8s.Models.{model.ClassName}",
            model => model.Properties.SelectMany(property => new[] { "get_" + property.Name, "set_" + property.Name }).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    public static TheoryData<string> Users =>
        [.. ProjectFile.All.Values.Where(project => !project.IsStandIn && File.Exists(project.AssemblyPath)).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Users))]
    public void UsedMembers_AreThoseOfThePackage(string project)
    {
        using var assembly = new CompiledAssembly(ProjectFile.All[project].AssemblyPath);
        assembly.UsedMembers().Where(member => member.Type.Assembly == Client && !IsKnown(member)).Select(member => member.ToString()).Order(StringComparer.Ordinal)
            .ShouldBeEmpty("members that the KubernetesClient package does not have, or that are not safe to use");
    }

    [Theory]
    [MemberData(nameof(Users))]
    public void UsedTypes_AreThoseOfThePackage(string project)
    {
        using var assembly = new CompiledAssembly(ProjectFile.All[project].AssemblyPath);
        assembly.UsedTypes().Where(type => type.Assembly == Client && !Models.ContainsKey(type.Name) && !Reference.HasType(type.Name)).Select(type => type.Name)
            .ShouldBeEmpty("types that the KubernetesClient package does not have");
    }

    [Theory]
    [InlineData("k8s.KubernetesJson", "Serialize", true)]
    [InlineData("k8s.KubernetesJson", "AddJsonOptions", false)]
    [InlineData("k8s.Kubernetes", "get_HttpClient", true)]
    [InlineData("k8s.Kubernetes", "get_Invented", false)]
    [InlineData("k8s.Invented", ".ctor", false)]
    [InlineData("k8s.KubeConfigModels.Context", "get_Name", false)]
    public void Reference_TellsTheMembersOfThePackage(string type, string member, bool expected) => Reference.Has(type, member).ShouldBe(expected);

    [Theory]
    [InlineData("k8s.Models.V1Pod", "get_Spec", true)]
    [InlineData("k8s.Models.V1Pod", "op_Equality", false)]
    [InlineData("k8s.Models.V1Pod", "get_Invented", false)]
    [InlineData("k8s.Models.V1Pod", ".ctor", true)]
    public void Models_HaveTheirPropertiesAndNoSafeEquality(string type, string member, bool expected) =>
        IsKnown(new UsedMember(new UsedType(Client, type), member)).ShouldBe(expected);

    /// <summary>Records compare lists by reference, so their equality is not among what a model may be used for.</summary>
    private static bool IsKnown(UsedMember member) => Models.TryGetValue(member.Type.Name, out var properties)
        ? properties.Contains(member.Name) || member.Name is ".ctor" or "<Clone>$" || (member.Type.Name == "k8s.Models.V1Status" && Reference.Has(member.Type.Name, member.Name))
        : Reference.Has(member.Type.Name, member.Name);
}
