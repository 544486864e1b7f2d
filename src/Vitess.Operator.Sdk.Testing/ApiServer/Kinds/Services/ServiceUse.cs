namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Which addresses and node ports are in use; found by looking at the stored Services.</summary>
internal sealed class ServiceUse(Store store)
{
    private long _seen = -1;
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<long> _ports = [];

    public bool HasAddress(string address)
    {
        Refresh();
        return _addresses.Contains(address);
    }

    public bool HasPort(long port)
    {
        Refresh();
        return _ports.Contains(port);
    }

    // Services change rarely, and are few.
    private void Refresh()
    {
        var kind = store.Kind("/services");
        if (_seen == kind.LastRevision)
        {
            return;
        }

        _seen = kind.LastRevision;
        _addresses.Clear();
        _ports.Clear();
        foreach (var spec in kind.All(null).Select(s => s.Tree().Map("spec")))
        {
            _addresses.UnionWith(spec.List("clusterIPs").Texts().Where(a => a != "None"));
            _ports.UnionWith(spec.List("ports").Maps().Select(p => p.Number("nodePort") ?? 0).Append(spec.Number("healthCheckNodePort") ?? 0));
        }
    }
}
