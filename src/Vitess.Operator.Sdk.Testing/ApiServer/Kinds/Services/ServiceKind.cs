namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Services.</summary>
internal sealed class ServiceKind : StatusKind
{
    private static readonly string[] Selectable = ["spec.clusterIP", "spec.type"];

    public override bool CreatesOnUpdate => true;

    public override bool AnswersDeletedObject => true;

    public override IReadOnlyList<string> SelectableFields => Selectable;

    public override string? NameProblem(string name) =>
        name.Length > 63 ? "must be no more than 63 characters" : NameRules.Label1035Problem(name);

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        PodDefaults.Set(spec, "sessionAffinity", "None");
        PodDefaults.Set(spec, "type", "ClusterIP");
        if (spec.Text("sessionAffinity") == "ClientIP")
        {
            var client = spec.Ensure("sessionAffinityConfig").Ensure("clientIP");
            client["timeoutSeconds"] ??= 10800L;
        }

        foreach (var port in spec.List("ports").Maps())
        {
            PodDefaults.Set(port, "protocol", "TCP");
            if (port["targetPort"] is null or "" or 0L)
            {
                port["targetPort"] = port["port"] ?? 0L;
            }
        }

        var type = spec.Text("type");
        if (type is "NodePort" or "LoadBalancer")
        {
            PodDefaults.Set(spec, "externalTrafficPolicy", "Cluster");
        }

        if (type == "LoadBalancer")
        {
            spec["allocateLoadBalancerNodePorts"] ??= true;
        }

        if (type is "NodePort" or "LoadBalancer" or "ClusterIP")
        {
            PodDefaults.Set(spec, "internalTrafficPolicy", "Cluster");
        }

        obj.Ensure("status").Ensure("loadBalancer");
    }

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
        base.PrepareUpdate(context, obj, old);
        ServiceAddresses.CarryOver(obj.Ensure("spec"), old.Map("spec")!);
    }

    public override void Validate(JsonMap obj, FieldErrors errors) => ServiceValidator.Validate(obj.Map("spec")!, errors);

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        ServiceValidator.ValidateAddresses(obj.Map("spec")!, old.Map("spec")!, errors);
        Validate(obj, errors);
    }

    public override void Allocate(KindContext context, JsonMap obj, JsonMap? old) =>
        new ServiceAddresses(context.Server, obj, old).Allocate();

    protected override JsonMap NewStatus(JsonMap obj) => new() { { "loadBalancer", new JsonMap() } };
}
