using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Generators.KubernetesModels;
using k8s.Models;
using TestSupport;

namespace KubernetesClient.Tests;

/// <summary>The stand-in has no member that the package does not have, so code that compiles here compiles there.</summary>
public sealed partial class PublicMembersTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> Generated = KubernetesModelsGenerator
        .Generate(File.ReadAllText(SharedFiles.PathOf("reference", "openapi", "definitions.json"))).Keys
        .Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Known = ReadReference();

    [Fact]
    public void HandWrittenTypes_AreThoseOfThePackage() =>
        HandWritten().Where(type => !Known.Contains(type.Name.Split('`')[0])).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void HandWrittenMembers_AreThoseOfThePackage() =>
        HandWritten().SelectMany(type => Members(type).Where(name => !Known.Contains(name)).Select(name => $"{type.FullName}.{name}")).ShouldBeEmpty();

    [Fact]
    public void PartsOfGeneratedTypes_AreThoseOfThePackage() =>
        typeof(V1Status).GetProperties(Declared).Where(property => property.GetMethod is { IsPublic: true } && !property.Name.StartsWith("Kube", StringComparison.Ordinal))
            .Select(property => property.Name).Except(["ApiVersion", "Code", "Details", "Kind", "Message", "Metadata", "Reason", "Status"])
            .ShouldBe(["HasObject"]);

    private static IEnumerable<Type> HandWritten() => typeof(V1Pod).Assembly.GetExportedTypes().Where(type => !Generated.Contains(type.Name));

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared)
        .Where(member => IsVisible(member) && !member.IsDefined(typeof(CompilerGeneratedAttribute)) && !Overrides(member))
        .Select(member => member.Name)
        .Where(name => name is not (".ctor" or "value__") && !name.StartsWith("op_", StringComparison.Ordinal) && !name.Contains('<', StringComparison.Ordinal));

    private static bool IsVisible(MemberInfo member) => member switch
    {
        FieldInfo field => field.IsPublic || field.IsFamily,
        MethodInfo { IsSpecialName: true } => false,
        MethodInfo method => method.IsPublic || method.IsFamily,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily),
        EventInfo happening => happening.AddMethod!.IsPublic,
        _ => false,
    };

    /// <summary>What every object, stream or exception has anyway.</summary>
    private static bool Overrides(MemberInfo member) =>
        member is MethodInfo method && (method.GetBaseDefinition().DeclaringType != method.DeclaringType || method.Name is "Equals" or "Dispose" or "Deconstruct" or "PrintMembers");

    private static HashSet<string> ReadReference()
    {
        var text = File.ReadAllText(SharedFiles.PathOf("reference", "kubernetesclient-api.md"));
        var facts = text[text.IndexOf("## 3. ", StringComparison.Ordinal)..text.IndexOf("## 15. ", StringComparison.Ordinal)];
        return [.. Word().Matches(facts).Select(match => match.Value)];
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
