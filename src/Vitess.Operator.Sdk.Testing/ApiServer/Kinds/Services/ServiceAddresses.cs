using System.Globalization;
using System.Net;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Gives Services their cluster addresses and node ports, from what no other Service has.</summary>
internal sealed class ServiceAddresses(ServerState server, JsonMap obj, JsonMap? old)
{
    // 10.0.0.0/16, as the recorded server had it.
    private const int FirstAddress = 0x0A000000;
    private const int AddressCount = 65536;
    private const int FirstPort = 30000;
    private const int PortCount = 2768;

    private readonly JsonMap _spec = obj.Map("spec")!;

    private ServiceUse Use => server.ServiceUse;

    public void Allocate()
    {
        if (_spec.Text("type") == "ExternalName")
        {
            return;
        }

        Families();
        Addresses();
        Ports();
    }

    /// <summary>Takes over what a replace leaves out.</summary>
    public static void CarryOver(JsonMap spec, JsonMap old)
    {
        if (spec.Text("type") == "ExternalName" || old.Text("type") == "ExternalName")
        {
            return;
        }

        if (spec.Text("clusterIP") is null or "")
        {
            foreach (var field in new[] { "clusterIP", "clusterIPs" })
            {
                Carry(spec, old, field);
            }
        }
        else if (spec["clusterIPs"] is null && spec.Text("clusterIP") == old.Text("clusterIP"))
        {
            Carry(spec, old, "clusterIPs");
        }

        foreach (var field in new[] { "ipFamilies", "ipFamilyPolicy" })
        {
            if (spec[field] is null)
            {
                Carry(spec, old, field);
            }
        }

        NodePorts(spec, old);
    }

    private static void NodePorts(JsonMap spec, JsonMap old)
    {
        if (spec.Text("type") is not ("NodePort" or "LoadBalancer"))
        {
            return;
        }

        foreach (var port in spec.List("ports").Maps().Where(p => p.Number("nodePort") is null or 0))
        {
            var same = old.List("ports").Maps().FirstOrDefault(o =>
                JsonTree.Same(o["port"], port["port"]) && (o.Text("protocol") ?? "TCP") == (port.Text("protocol") ?? "TCP"));
            if (same?.Number("nodePort") is { } number)
            {
                port["nodePort"] = number;
            }
        }

        if (spec.Number("healthCheckNodePort") is null && old.Number("healthCheckNodePort") is { } health && spec.Text("externalTrafficPolicy") == "Local")
        {
            spec["healthCheckNodePort"] = health;
        }
    }

    private static void Carry(JsonMap spec, JsonMap old, string field)
    {
        if (old[field] is { } value)
        {
            spec[field] = JsonTree.Clone(value);
        }
    }

    private void Families()
    {
        var headless = _spec.Text("clusterIP") == "None";
        var bare = headless && _spec.Map("selector") is null or { Count: 0 };
        if (_spec["ipFamilyPolicy"] is null)
        {
            _spec["ipFamilyPolicy"] = bare && headless ? "RequireDualStack" : "SingleStack";
        }

        _spec["ipFamilies"] ??= bare && headless ? new JsonList { "IPv4", "IPv6" } : new JsonList { "IPv4" };
    }

    private void Addresses()
    {
        var wanted = _spec.Text("clusterIP") ?? "";
        if (wanted != "None" && wanted != JsonTree.TextAt(old, "spec", "clusterIP"))
        {
            wanted = wanted.Length == 0 ? FreeAddress() : Check(wanted);
        }

        _spec["clusterIP"] = wanted;
        if (_spec.List("clusterIPs") is not { Count: > 0 })
        {
            _spec["clusterIPs"] = new JsonList { wanted };
        }
    }

    private string Check(string address)
    {
        if (IsOutside(address))
        {
            throw Invalid("spec.clusterIPs", new JsonList { address }, $"failed to allocate IP {address}: the provided network does not match the current range");
        }

        if (Use.HasAddress(address))
        {
            throw Invalid("spec.clusterIPs", new JsonList { address }, $"failed to allocate IP {address}: provided IP is already allocated");
        }

        return address;
    }

    private static bool IsOutside(string address) =>
        !IPAddress.TryParse(address, out var ip) || ip.GetAddressBytes() is not [10, 0, _, _];

    private string FreeAddress()
    {
        while (true)
        {
            var value = FirstAddress + 1 + server.Identities.Below(AddressCount - 2);
            var text = string.Create(CultureInfo.InvariantCulture, $"10.0.{(value >> 8) & 255}.{value & 255}");
            if (!Use.HasAddress(text))
            {
                return text;
            }
        }
    }

    private void Ports()
    {
        var type = _spec.Text("type");
        var before = (JsonTree.MapAt(old, "spec").List("ports").Maps()).Select(p => p.Number("nodePort")).ToHashSet();
        var allocates = type == "NodePort" || (type == "LoadBalancer" && _spec["allocateLoadBalancerNodePorts"] is not false);
        var at = 0;
        foreach (var port in _spec.List("ports").Maps())
        {
            var path = FieldPaths.Item("spec.ports", at++) + ".nodePort";
            var number = port.Number("nodePort") ?? 0;
            if (!allocates)
            {
                port.Remove("nodePort");
            }
            else if (number == 0)
            {
                port["nodePort"] = FreePort();
            }
            else if (!before.Contains(number))
            {
                CheckPort(number, path);
            }
        }

        if (type == "LoadBalancer" && _spec.Text("externalTrafficPolicy") == "Local" && _spec.Number("healthCheckNodePort") is null or 0)
        {
            _spec["healthCheckNodePort"] = FreePort();
        }
    }

    private void CheckPort(long number, string path)
    {
        if (number is < FirstPort or >= FirstPort + PortCount)
        {
            throw Invalid(path, number, "provided port is not in the valid range. The range of valid ports is 30000-32767");
        }

        if (Use.HasPort(number))
        {
            throw Invalid(path, number, "provided port is already allocated");
        }
    }

    private long FreePort()
    {
        while (true)
        {
            long number = FirstPort + server.Identities.Below(PortCount);
            if (!Use.HasPort(number))
            {
                return number;
            }
        }
    }

    private ApiException Invalid(string field, object value, string why) =>
        Refusals.Invalid("", "Service", JsonTree.TextAt(obj, "metadata", "name") ?? "", [FieldError.Invalid(field, value, why)]);
}
