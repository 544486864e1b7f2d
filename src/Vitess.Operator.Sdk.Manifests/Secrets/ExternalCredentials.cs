using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Makes the file with the passwords of an external MySQL: for each user a list of passwords.</summary>
public static class ExternalCredentials
{
    /// <summary>A Secret with the password that tablets log in with.</summary>
    /// <param name="name">Name of the Secret.</param>
    /// <param name="user">The user.</param>
    /// <param name="password">The password.</param>
    /// <param name="key">Key of the file.</param>
    /// <param name="ns">Namespace; null for the one that it is applied in.</param>
    public static V1Secret Secret(string name, string user, string password, string key = "credentials.json", string? ns = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        ArgumentNullException.ThrowIfNull(password);
        var content = new JsonObject { [user] = new JsonArray(password) };
        return ConfigSecret.Named(name, ns).WithFile(key, content.ToJsonString(Indented.Options) + "\n").Build();
    }
}
