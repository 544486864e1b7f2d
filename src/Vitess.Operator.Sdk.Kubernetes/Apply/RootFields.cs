namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Fields at the top of an object that follow rules of their own.</summary>
internal static class RootFields
{
    private static readonly HashSet<string> Server =
    [
        "name", "namespace", "generateName", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp",
        "deletionGracePeriodSeconds", "managedFields", "selfLink",
    ];

    /// <summary>Whether a field of the wanted object is a wish: names, kinds, the status and what the server writes are not.</summary>
    public static bool AreWantedAt(FieldPath path) => path.Depth switch
    {
        1 => path.Property is not ("apiVersion" or "kind" or "status"),
        2 when path.Parent!.Property == "metadata" => !Server.Contains(path.Property),
        _ => true,
    };

    /// <summary>Whether a field may be taken away because the wanted object does not mention it: owners and finalizers are other people's business too.</summary>
    public static bool MayBeWithdrawn(FieldPath path)
    {
        if (!AreWantedAt(path) || (path.Depth == 1 && path.Property == "metadata"))
        {
            return false;
        }

        var at = path.IsItem ? path.Parent! : path;
        return !(at.Depth == 2 && at.Parent!.Property == "metadata" && at.Property is "ownerReferences" or "finalizers");
    }
}
