using System.Text.RegularExpressions;
using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Clients;

/// <summary>What reference/kubernetesclient-api.md says that the real KubernetesClient package has.</summary>
internal sealed partial class ClientReference
{
    /// <summary>Members that the table of section 16 advises against, because they differ between versions or do not hold what they promise.</summary>
    private static readonly HashSet<string> Avoided = new(StringComparer.Ordinal)
    {
        "k8s.Autorest.HttpOperationException.get_Body",
        "k8s.KubernetesClientConfiguration.add_ExecStdError",
        "k8s.KubernetesClientConfiguration.AddJsonOptions",
        "k8s.KubernetesJson.AddJsonOptions",
        "k8s.Models.ResourceQuantity.get_Format",
    };

    private static readonly string[] MadeByTheCompiler = [".ctor", "<Clone>$", "op_Implicit", "ToString"];

    private readonly HashSet<string> _words;

    private ClientReference(string text) => _words = [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>The sections about hand-written types: all but the operations and the model tables.</summary>
    public static ClientReference Read()
    {
        var text = File.ReadAllText(SharedFiles.PathOf("reference", "kubernetesclient-api.md"));
        var operations = text.IndexOf("## 15. ", StringComparison.Ordinal);
        return new ClientReference(text[text.IndexOf("## 3. ", StringComparison.Ordinal)..operations]);
    }

    /// <summary>Whether the package has a member of a type that is written by hand there, and it is safe to use.</summary>
    public bool Has(string type, string member)
    {
        var name = AccessorPrefix().Replace(member, "");
        return !Avoided.Contains($"{type}.{member}") && !type.StartsWith("k8s.KubeConfigModels.", StringComparison.Ordinal)
            && HasType(type) && (MadeByTheCompiler.Contains(name) || name.StartsWith("op_", StringComparison.Ordinal) || _words.Contains(name));
    }

    /// <summary>Whether the package has a type that is written by hand there.</summary>
    public bool HasType(string type) => _words.Contains(type[(type.LastIndexOf('.') + 1)..]);

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();

    [GeneratedRegex("^(get|set|add|remove)_")]
    private static partial Regex AccessorPrefix();
}
