namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Keeps the fields of a Pod's status that follow each other in step.</summary>
internal static class PodStatusDefaults
{
    public static void Apply(JsonMap status)
    {
        Addresses(status, "podIP", "podIPs");
        Addresses(status, "hostIP", "hostIPs");
        foreach (var list in new[] { "containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses" })
        {
            foreach (var container in status.List(list).Maps())
            {
                container.Ensure("state");
                container.Ensure("lastState");
            }
        }
    }

    private static void Addresses(JsonMap status, string one, string all)
    {
        if (status.Text(one) is { Length: > 0 } address && status.List(all) is null or { Count: 0 })
        {
            status[all] = new JsonList { new JsonMap { { "ip", address } } };
        }
        else if (status.List(all) is [JsonMap first, ..] && status.Text(one) is null or "")
        {
            status[one] = first["ip"];
        }
    }
}
