namespace Vitess.Operator.Sdk.Reconciliation.Tests.Rights;

/// <summary>One thing that an account may do, or does.</summary>
/// <param name="Group">The API group.</param>
/// <param name="Resource">The resource, with its subresource after a slash.</param>
/// <param name="Verb">The verb of RBAC.</param>
internal readonly record struct Right(string Group, string Resource, string Verb)
{
    public override string ToString() => $"{Verb} {Resource}{(Group.Length == 0 ? "" : "." + Group)}";

    /// <summary>The right that a request needs.</summary>
    public static Right Of(HttpRequestMessage request)
    {
        // /api/v1/… or /apis/GROUP/VERSION/…, then namespaces/NAME/, then RESOURCE[/NAME[/SUBRESOURCE]]
        var parts = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
        var (group, rest) = parts[0] == "api" ? ("", parts[2..]) : (parts[1], parts[3..]);
        if (rest[0] == "namespaces" && rest.Length > 2)
        {
            rest = rest[2..];
        }

        var resource = rest.Length > 2 ? $"{rest[0]}/{rest[2]}" : rest[0];
        return new(group, resource, VerbOf(request, isOne: rest.Length > 1));
    }

    private static string VerbOf(HttpRequestMessage request, bool isOne) => request.Method.Method switch
    {
        "GET" when request.RequestUri!.Query.Contains("watch=", StringComparison.Ordinal) => "watch",
        "GET" => isOne ? "get" : "list",
        "POST" => "create",
        "PUT" => "update",
        "PATCH" => "patch",
        "DELETE" => isOne ? "delete" : "deletecollection",
        var other => other,
    };
}
