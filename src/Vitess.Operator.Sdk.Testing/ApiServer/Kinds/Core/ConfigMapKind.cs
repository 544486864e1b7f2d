namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>ConfigMaps.</summary>
internal sealed class ConfigMapKind : KindRules
{
    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var (data, binary) = (obj.Map("data"), obj.Map("binaryData"));
        long size = 0;
        foreach (var (key, value) in data ?? [])
        {
            DataRules.Key("data", key, errors);
            size += System.Text.Encoding.UTF8.GetByteCount(value as string ?? "");
            if (binary?.ContainsKey(key) == true)
            {
                errors.Invalid(FieldPaths.Key("data", key), key, "duplicate of key present in binaryData");
            }
        }

        foreach (var (key, value) in binary ?? [])
        {
            DataRules.Key("binaryData", key, errors);
            size += Base64Text.DecodedLength(value as string ?? "");
        }

        DataRules.Size("[]", size, errors);
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        DataRules.Immutable(obj, old, errors, "data", "binaryData");
        Validate(obj, errors);
    }
}
