using System.Text.RegularExpressions;
using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Clients;

/// <summary>What reference/dotnet-etcd-api.md says that the real dotnet-etcd package, and the gRPC packages it brings along, have.</summary>
internal sealed partial class EtcdReference
{
    private static readonly string[] MadeByTheCompiler = [".ctor", "op_Equality", "op_Inequality", "ToString", "GetAwaiter", "Dispose", "Equals", "GetHashCode", "Clone", "MergeFrom", "get_Parser", "ToByteArray"];

    /// <summary>Types that make a call over a transport of one's own, which the reference names only in the signatures of <c>CallInvoker</c>.</summary>
    private static readonly Dictionary<string, string[]> OfGrpcCore = new(StringComparer.Ordinal)
    {
        ["Grpc.Core.Marshaller"] = ["Serializer", "Deserializer"],
        ["Grpc.Core.Metadata"] = ["GetEnumerator"],
        ["Grpc.Core.Method"] = ["Type", "ServiceName", "Name", "FullName", "RequestMarshaller", "ResponseMarshaller"],
        ["Grpc.Core.MethodType"] = [],
    };

    private readonly HashSet<string> _safe;
    private readonly HashSet<string> _messages;
    private readonly HashSet<string> _grpc;

    private EtcdReference(string text)
    {
        _safe = WordsOf(text, "## 9. ", null);
        _messages = WordsOf(text, "## 5. ", "## 6. ");
        _grpc = WordsOf(text, "## 6. ", "## 7. ");
    }

    public static EtcdReference Read() => new(File.ReadAllText(SharedFiles.PathOf("reference", "dotnet-etcd-api.md")));

    /// <summary>Whether a type is one of the package's that may be used.</summary>
    public bool HasType(string type) => OfGrpcCore.ContainsKey(Generic().Replace(type, "")) || WordsFor(type)?.Contains(Last(type)) == true;

    /// <summary>Whether a member is one of the package's and safe to use. Nothing is said of the client but the safe subset.</summary>
    public bool Has(string type, string member)
    {
        var name = AccessorPrefix().Replace(member, "");
        return HasType(type) && (MadeByTheCompiler.Contains(name) || WordsFor(type)!.Contains(name) || OfGrpcCore.GetValueOrDefault(Generic().Replace(type, ""), []).Contains(name) || (IsClient(type) && name is "SetCredentials"));
    }

    private static bool IsClient(string type) => type.StartsWith("dotnet_etcd.", StringComparison.Ordinal);

    private static string Last(string type) => Generic().Replace(type[(type.LastIndexOf('.') + 1)..], "");

    private static HashSet<string> WordsOf(string text, string start, string? end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        var to = end is null ? text.Length : text.IndexOf(end, StringComparison.Ordinal);
        return [.. Word().Matches(text[from..to]).Select(match => match.Value)];
    }

    private HashSet<string>? WordsFor(string type) =>
        IsClient(type) ? _safe
        : type.StartsWith("Grpc.", StringComparison.Ordinal) ? _grpc
        : type.StartsWith("Etcdserverpb.", StringComparison.Ordinal) || type.StartsWith("Mvccpb.", StringComparison.Ordinal) ? _messages
        : null;

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();

    [GeneratedRegex("^(get|set)_")]
    private static partial Regex AccessorPrefix();

    [GeneratedRegex("`[0-9]+.*$")]
    private static partial Regex Generic();
}
