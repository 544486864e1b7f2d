namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Secrets.</summary>
internal sealed class SecretKind : KindRules
{
    private static readonly string[] Selectable = ["type"];

    private static readonly Dictionary<string, string[]> RequiredKeys = new(StringComparer.Ordinal)
    {
        ["kubernetes.io/tls"] = ["tls.crt", "tls.key"],
        ["kubernetes.io/dockerconfigjson"] = [".dockerconfigjson"],
        ["kubernetes.io/dockercfg"] = [".dockercfg"],
        ["kubernetes.io/ssh-auth"] = ["ssh-privatekey"],
    };

    public override IReadOnlyList<string> SelectableFields => Selectable;

    public override void Default(JsonMap obj)
    {
        PodDefaults.Set(obj, "type", "Opaque");
        foreach (var (key, value) in obj.Map("stringData") ?? [])
        {
            obj.Ensure("data")[key] = Base64Text.Encode(value as string ?? "");
        }

        obj.Remove("stringData");
    }

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
        if (obj.Text("type") is null or "")
        {
            obj["type"] = old["type"];
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var data = obj.Map("data");
        long size = 0;
        foreach (var (key, value) in data ?? [])
        {
            DataRules.Key("data", key, errors);
            size += Base64Text.DecodedLength(value as string ?? "");
        }

        DataRules.Size("data", size, errors);
        var type = obj.Text("type") ?? "";
        foreach (var key in RequiredKeys.GetValueOrDefault(type, []))
        {
            if (data?.ContainsKey(key) != true)
            {
                errors.Required(FieldPaths.Key("data", key));
            }
        }

        DockerConfig(type, data, errors);
        if (type == "kubernetes.io/basic-auth" && data?.ContainsKey("username") != true && data?.ContainsKey("password") != true)
        {
            errors.Required(FieldPaths.Key("data", "username"));
            errors.Required(FieldPaths.Key("data", "password"));
        }

        if (type == "kubernetes.io/service-account-token"
            && string.IsNullOrEmpty(JsonTree.TextAt(obj, "metadata", "annotations", "kubernetes.io/service-account.name")))
        {
            errors.Required("metadata.annotations[kubernetes.io/service-account.name]");
        }
    }

    private static void DockerConfig(string type, JsonMap? data, FieldErrors errors)
    {
        var key = type switch { "kubernetes.io/dockerconfigjson" => ".dockerconfigjson", "kubernetes.io/dockercfg" => ".dockercfg", _ => "" };
        if (key.Length == 0 || data.Text(key) is not { } encoded)
        {
            return;
        }

        try
        {
            JsonParser.Parse(Convert.FromBase64String(encoded));
        }
        catch (JsonFormatException e)
        {
            errors.Invalid(FieldPaths.Key("data", key), "<secret contents redacted>", e.Message);
        }
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        if (obj.Text("type") != old.Text("type"))
        {
            errors.Invalid("type", obj["type"], ValidationTexts.Immutable);
        }

        DataRules.Immutable(obj, old, errors, "data");
        Validate(obj, errors);
    }
}
