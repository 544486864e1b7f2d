namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>EndpointSlices.</summary>
internal sealed class EndpointSliceKind : KindRules
{
    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        obj["endpoints"] ??= null;
        if (!obj.ContainsKey("endpoints"))
        {
            obj["endpoints"] = null;
        }

        foreach (var endpoint in obj.List("endpoints").Maps())
        {
            endpoint.Ensure("conditions");
        }

        foreach (var port in obj.List("ports").Maps())
        {
            port["name"] ??= "";
            PodDefaults.Set(port, "protocol", "TCP");
        }

        if (!obj.ContainsKey("ports"))
        {
            obj["ports"] = null;
        }
    }

    public override bool IsNewGeneration(JsonMap obj, JsonMap old) =>
        !JsonTree.Same(obj["endpoints"], old["endpoints"]) || !JsonTree.Same(obj["ports"], old["ports"])
        || !JsonTree.Same(JsonTree.At(obj, "metadata", "labels"), JsonTree.At(old, "metadata", "labels"));

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        if (obj.Text("addressType") is null or "")
        {
            errors.Required("addressType");
        }
        else if (obj.Text("addressType") is { } type and not ("FQDN" or "IPv4" or "IPv6"))
        {
            errors.NotSupported("addressType", type, "FQDN", "IPv4", "IPv6");
        }
    }
}
