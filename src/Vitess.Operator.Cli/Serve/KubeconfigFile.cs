using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Vitess.Operator.Cli.Serve;

/// <summary>The kubeconfig of a served cluster: a context with all rights, and one named <c>jane</c> without any.</summary>
internal static class KubeconfigFile
{
    /// <summary>The kubeconfig's extension that tells how the simulated Vitess behind the API server is reached.</summary>
    public const string ExtensionName = "vitess-operator";

    /// <summary>The entry of the extension: one <c>host:port</c> for all addresses of lock servers, tablets and control daemons.</summary>
    public const string VitessAddress = "vitessAddress";

    /// <summary>A server that asks for no token takes any; kubectl, having none, would ask for a user name.</summary>
    private const string AnyToken = "any";

    public static string Write(Uri server, X509Certificate2? certificate, string? vitess, ServeSettings settings)
    {
        var path = settings.Kubeconfig ?? Path.Combine(Directory.CreateTempSubdirectory("vitess-operator-").FullName, "kubeconfig");
        using (var file = new FileStream(path, Options()))
        {
            file.Write(Encoding.UTF8.GetBytes(Text(server, certificate, vitess, settings)));
        }

        return Path.GetFullPath(path);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // It holds tokens.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static string Text(Uri server, X509Certificate2? certificate, string? vitess, ServeSettings settings)
    {
        string[] extension = vitess is null
            ? []
            : ["    extensions:", $"    - {{name: {ExtensionName}, extension: {{{VitessAddress}: \"{vitess}\"}}}}"];
        string[] authority = certificate is null
            ? []
            : [$"    certificate-authority-data: {Convert.ToBase64String(Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n"))}"];
        string[] lines =
        [
            "apiVersion: v1",
            "kind: Config",
            "clusters:",
            "- name: c",
            "  cluster:",
            $"    server: {server.GetLeftPart(UriPartial.Authority)}",
            .. authority,
            .. extension,
            "users:",
            $"- {{name: admin, user: {User(settings.Token ?? AnyToken)}}}",
            $"- {{name: jane, user: {User(settings.UserToken)}}}",
            "contexts:",
            "- {name: c, context: {cluster: c, user: admin}}",
            "- {name: jane, context: {cluster: c, user: jane}}",
            "current-context: c",
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static string User(string? token) => token is null ? "{}" : $"{{token: \"{token}\"}}";
}
