namespace Vitess.Operator.Sdk.Architecture.Tests.Purity;

/// <summary>What a pure assembly may not touch: clock, chance, files, network, surroundings, and state that changes.</summary>
internal static class PurityRules
{
    private static readonly string[] Namespaces =
        ["System.Net", "System.Diagnostics.Process", "System.Threading.Timer", "k8s.Authentication", "k8s.Autorest", "k8s.KubeConfigModels"];

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Console",
        "System.Diagnostics.Stopwatch",
        "System.Environment",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.Threading.Thread",
        "System.TimeProvider",
        "k8s.IKubernetes",
        "k8s.Kubernetes",
        "k8s.KubernetesClientConfiguration",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "System.DateTime.get_Now",
        "System.DateTime.get_Today",
        "System.DateTime.get_UtcNow",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Guid.CreateVersion7",
        "System.Guid.NewGuid",
        "System.TimeZoneInfo.get_Local",
    };

    /// <summary>Iterators ask for the thread so that two of them can share an object; nobody sees the answer.</summary>
    private const string AskedByTheCompiler = "System.Environment.get_CurrentManagedThreadId";

    private static readonly string[] ChangingTypes =
    [
        "System.Collections.Concurrent.", "System.Runtime.CompilerServices.ConditionalWeakTable", "System.Threading.AsyncLocal", "System.Threading.Lock",
        "System.Threading.ThreadLocal",
    ];

    public static IEnumerable<string> Violations(CompiledAssembly assembly) => assembly.UsedMembers()
        .Where(member => IsForbidden(member.Type.Name) || Members.Contains(member.ToString()))
        .Select(member => member.ToString())
        .Where(member => member != AskedByTheCompiler)
        .Concat(assembly.StaticFields().Where(IsChanging).Select(field => $"static {field.Type} {field.Name}"))
        .Order(StringComparer.Ordinal);

    private static bool IsForbidden(string type) =>
        Types.Contains(type) || Namespaces.Any(space => type == space || type.StartsWith(space + ".", StringComparison.Ordinal));

    private static bool IsChanging(StaticField field) =>
        (!field.IsReadOnly && !field.Name.Contains(".<>", StringComparison.Ordinal))
        || ChangingTypes.Any(type => field.Type.StartsWith(type, StringComparison.Ordinal));
}
