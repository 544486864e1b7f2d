using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Identity;

namespace Vitess.Operator.Sdk.DesiredState.Etcd;

/// <summary>The flags of a member of etcd; the user's come last.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 11.2.</remarks>
internal static class EtcdFlags
{
    public static IList<string> Of(EtcdContext etcd, int index)
    {
        var name = ObjectNames.EtcdMember(etcd.Name, index);
        var urls = PeerUrls(etcd);
        return new FlagSet()
            .Set("data-dir", EtcdContainer.DataDirectory)
            .Set("name", name)
            .Set("listen-peer-urls", Url("0.0.0.0", EtcdPeerService.Port))
            .Set("listen-client-urls", Url("0.0.0.0", EtcdClientService.Port))
            .Set("advertise-client-urls", Url(HostName(etcd, index), EtcdClientService.Port))
            .Set("initial-cluster-state", "new")
            .Set("initial-cluster-token", etcd.Name)
            .Set("initial-advertise-peer-urls", index >= 1 && index <= urls.Length ? urls[index - 1] : string.Empty)
            .Set("initial-cluster", string.Join(',', urls.Select((url, i) => $"{ObjectNames.EtcdMember(etcd.Name, i + 1)}={url}")))
            .SetUser(etcd.Spec.ExtraFlags)
            .ToArguments();
    }

    private static string[] PeerUrls(EtcdContext etcd) =>
        etcd.Spec.AdvertisePeerURLs is { Count: EtcdContext.Members } given
            ? [.. given]
            : [.. Enumerable.Range(1, EtcdContext.Members).Select(index => Url(HostName(etcd, index), EtcdPeerService.Port))];

    private static string HostName(EtcdContext etcd, int index) =>
        $"{ObjectNames.EtcdMember(etcd.Name, index)}.{ObjectNames.EtcdPeerService(etcd.Name)}";

    private static string Url(string host, int port) => FormattableString.Invariant($"http://{host}:{port}");
}
