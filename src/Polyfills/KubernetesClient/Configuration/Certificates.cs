using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using k8s.Exceptions;

namespace k8s;

/// <summary>Reads certificates from PEM. What does not fit is reported with the place it came from, never with the content.</summary>
internal static class Certificates
{
    /// <summary>All certificates of a PEM text.</summary>
    /// <exception cref="KubeConfigException">The text holds none, or a broken one.</exception>
    public static X509Certificate2Collection ReadAuthorities(string pem, string source)
    {
        var certificates = new X509Certificate2Collection();
        Read(source, () => certificates.ImportFromPem(pem));
        return certificates.Count > 0 ? certificates : throw new KubeConfigException($"{source} holds no certificate in PEM form.");
    }

    /// <summary>The client certificate of a configuration with its key, or null when the configuration has none.</summary>
    /// <exception cref="KubeConfigException">Certificate or key cannot be read, or they do not fit.</exception>
    public static X509Certificate2 ReadClientCertificate(KubernetesClientConfiguration config)
    {
        var certificate = Text(config.ClientCertificateData, config.ClientCertificateFilePath, "client certificate");
        var key = Text(config.ClientCertificateKeyData, config.ClientKeyFilePath, "client key");
        if (certificate is null || key is null)
        {
            return null;
        }

        X509Certificate2 result = null;
        Read("client certificate and key", () => result = X509Certificate2.CreateFromPem(certificate, key));
        return OperatingSystem.IsWindows() ? ThroughPkcs12(result, config.ClientCertificateKeyStoreFlags) : result;
    }

    /// <summary>Text from base64.</summary>
    /// <exception cref="KubeConfigException">The data is no base64.</exception>
    public static string FromBase64(string data, string source)
    {
        string text = null;
        Read(source, () => text = Encoding.UTF8.GetString(Convert.FromBase64String(data)));
        return text;
    }

    /// <summary>Text of a file.</summary>
    /// <exception cref="KubeConfigException">The file cannot be read.</exception>
    public static string FromFile(string path, string source)
    {
        string text = null;
        Read($"{source} file {path}", () => text = File.ReadAllText(path));
        return text;
    }

    private static string Text(string data, string path, string source)
    {
        if (!string.IsNullOrWhiteSpace(data))
        {
            return FromBase64(data, $"{source} data");
        }

        return string.IsNullOrWhiteSpace(path) ? null : FromFile(path, source);
    }

    private static void Read(string source, Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new KubeConfigException($"The {source} cannot be read: {e.Message}", e);
        }
    }

    private static X509Certificate2 ThroughPkcs12(X509Certificate2 certificate, X509KeyStorageFlags? flags)
    {
        // Windows' TLS takes no certificate whose key lives in memory only.
        using (certificate)
        {
            var exported = certificate.Export(X509ContentType.Pkcs12);
            return X509CertificateLoader.LoadPkcs12(exported, null, flags ?? X509KeyStorageFlags.DefaultKeySet);
        }
    }
}
