using System;
using System.Linq;
using System.Text;
using k8s.Authentication;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace k8s;

/// <content>Applying a user of a kubeconfig.</content>
public partial class KubernetesClientConfiguration
{
    private void SetUser(K8SConfiguration k8SConfig, string contextName, string userName)
    {
        var user = (k8SConfig.Users ?? []).FirstOrDefault(candidate => SameName(candidate.Name, userName))
            ?? throw new KubeConfigException($"Context '{contextName}' names the user '{userName}', which the kubeconfig does not have.");
        var credentials = user.UserCredentials ?? throw new KubeConfigException($"User '{userName}' of the kubeconfig is empty.");
        var found = SetTokenOrPassword(credentials);
        found |= SetClientCertificate(k8SConfig, credentials);
        found |= SetAuthProvider(credentials.AuthProvider);
        found |= SetExternalExecution(credentials.ExternalExecution);
        if (!found)
        {
            throw new KubeConfigException(
                $"User '{userName}' of the kubeconfig has no credentials that this client knows: token, username and password, "
                + "client-certificate with client-key, or exec.");
        }
    }

    private bool SetTokenOrPassword(UserCredentials credentials)
    {
        if (!string.IsNullOrWhiteSpace(credentials.Token))
        {
            AccessToken = credentials.Token;
            return true;
        }

        if (string.IsNullOrWhiteSpace(credentials.UserName) || string.IsNullOrWhiteSpace(credentials.Password))
        {
            return false;
        }

        (Username, Password) = (credentials.UserName, credentials.Password);
        return true;
    }

    private bool SetClientCertificate(K8SConfiguration k8SConfig, UserCredentials credentials)
    {
        var hasData = !string.IsNullOrWhiteSpace(credentials.ClientCertificateData) && !string.IsNullOrWhiteSpace(credentials.ClientKeyData);
        if (hasData)
        {
            (ClientCertificateData, ClientCertificateKeyData) = (credentials.ClientCertificateData, credentials.ClientKeyData);
        }

        var hasFiles = !string.IsNullOrWhiteSpace(credentials.ClientCertificate) && !string.IsNullOrWhiteSpace(credentials.ClientKey);
        if (hasFiles)
        {
            ClientCertificateFilePath = KubeConfigMerge.FullPath(k8SConfig, credentials.ClientCertificate);
            ClientKeyFilePath = KubeConfigMerge.FullPath(k8SConfig, credentials.ClientKey);
        }

        return hasData || hasFiles;
    }

    private bool SetAuthProvider(AuthProvider provider)
    {
        string Setting(string name) => provider?.Config is { } config && config.TryGetValue(name, out var value) ? value : null;

        switch (provider?.Name)
        {
            case "azure" or "gcp" when Setting("access-token") is not null || Setting("id-token") is not null:
                throw new Exception($"The auth-provider '{provider.Name}' of the kubeconfig is no longer in use; configure its exec plugin.");
            case "oidc" when Setting("id-token") is { } token:
                // Renewing the token is left out; an exec plugin such as kubelogin does it.
                AccessToken = token;
                return true;
            default:
                return false;
        }
    }

    private bool SetExternalExecution(ExternalExecution execution)
    {
        if (execution is null)
        {
            return false;
        }

        var status = ExecuteExternalCommand(execution).Status;
        AccessToken = status.Token;
        if (!string.IsNullOrWhiteSpace(status.ClientCertificateData) && !string.IsNullOrWhiteSpace(status.ClientKeyData))
        {
            // The command prints PEM; the properties hold base64 as a kubeconfig does.
            ClientCertificateData = Convert.ToBase64String(Encoding.UTF8.GetBytes(status.ClientCertificateData));
            ClientCertificateKeyData = Convert.ToBase64String(Encoding.UTF8.GetBytes(status.ClientKeyData));
        }

        if (!string.IsNullOrWhiteSpace(status.Token))
        {
            TokenProvider = new ExecTokenProvider(execution);
        }

        return true;
    }
}
