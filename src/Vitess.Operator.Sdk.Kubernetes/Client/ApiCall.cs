namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>One request to the API server, with the words that an error message needs.</summary>
internal sealed record ApiCall(string Verb, HttpMethod Method, ResourceKind Kind, NamespacedName Name, string Path, RequestBody? Body = null)
{
    public override string ToString() => Name.Name.Length > 0 ? $"{Verb} {Kind.Kind} {Name}" : $"{Verb} {Kind.Kind}";
}
