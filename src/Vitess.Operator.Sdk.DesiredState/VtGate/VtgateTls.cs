using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Secrets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtGate;

/// <summary>The certificates of vtgate: all or nothing, as a certificate is of no use without its key.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 13.3.</remarks>
internal sealed class VtgateTls
{
    private readonly bool _required;

    private VtgateTls(VitessGatewaySecureTransport transport, SecretMount certificate, SecretMount key)
    {
        _required = transport.Required;
        Certificate = certificate;
        Key = key;
        ClientCA = SecretMounts.Of(transport.Tls!.ClientCACertSecret, "vtgate-tls-ca-cert");
    }

    public SecretMount Certificate { get; }

    public SecretMount Key { get; }

    public SecretMount? ClientCA { get; }

    public static VtgateTls? Of(VitessCellGatewaySpec gateway)
    {
        var certificate = SecretMounts.Of(gateway.SecureTransport?.Tls?.CertSecret, "vtgate-tls-cert");
        var key = SecretMounts.Of(gateway.SecureTransport?.Tls?.KeySecret, "vtgate-tls-key");
        return certificate is null || key is null ? null : new VtgateTls(gateway.SecureTransport!, certificate, key);
    }

    public void AddFlags(FlagSet flags)
    {
        flags.Set("mysql_server_require_secure_transport", _required)
            .Set("mysql_server_ssl_cert", Certificate.FilePath)
            .Set("mysql_server_ssl_key", Key.FilePath)
            .Set("grpc_cert", Certificate.FilePath)
            .Set("grpc_key", Key.FilePath);
        if (ClientCA is not null)
        {
            flags.Set("mysql_server_ssl_ca", ClientCA.FilePath).Set("grpc_ca", ClientCA.FilePath);
        }
    }
}
