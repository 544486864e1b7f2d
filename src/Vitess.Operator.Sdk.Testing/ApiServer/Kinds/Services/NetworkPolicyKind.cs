namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>NetworkPolicies.</summary>
internal sealed class NetworkPolicyKind : KindRules
{
    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        spec.Ensure("podSelector");
        foreach (var port in spec.List("ingress").Maps().Concat(spec.List("egress").Maps()).SelectMany(r => r.List("ports").Maps()))
        {
            PodDefaults.Set(port, "protocol", "TCP");
        }

        if (spec.List("policyTypes") is null or { Count: 0 })
        {
            spec["policyTypes"] = spec.List("egress") is { Count: > 0 } ? new JsonList { "Ingress", "Egress" } : new JsonList { "Ingress" };
        }
    }
}
