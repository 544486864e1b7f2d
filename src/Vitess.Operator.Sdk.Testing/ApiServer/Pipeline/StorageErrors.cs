namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Texts of the storage layer.</summary>
internal static class StorageErrors
{
    public static string UidMismatch(ResourceInfo resource, string ns, string name, string asked, string found) =>
        $"StorageError: invalid object, Code: 4, Key: {Key(resource, ns, name)}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: {asked}, UID in object meta: {found}";

    private static string Key(ResourceInfo resource, string ns, string name)
    {
        var prefix = resource.IsCustom || resource.Group == "apiextensions.k8s.io" ? resource.Group + "/" + resource.Plural : StoredPlural(resource.Plural);
        return "/registry/" + prefix + (ns.Length == 0 ? "" : "/" + ns) + "/" + name;
    }

    // Historic names of the keys.
    private static string StoredPlural(string plural) => plural switch
    {
        "services" => "services/specs",
        "endpoints" => "services/endpoints",
        "nodes" => "minions",
        "ingresses" => "ingress",
        _ => plural,
    };
}
