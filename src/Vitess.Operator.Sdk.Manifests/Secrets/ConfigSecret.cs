namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// Builds the Secret that a cluster takes its users, its init script and the rules of VTAdmin from. Its text form tells names of keys only,
/// never what they hold.
/// </summary>
/// <example><code>V1Secret secret = ConfigSecret.For("example").WithUsers(users => users.Add("app", password)).WithInitScript().Build();</code></example>
public sealed class ConfigSecret
{
    /// <summary>Key of users and passwords of vtgate.</summary>
    public const string UsersKey = "users.json";

    /// <summary>Key of the SQL that runs once in an empty MySQL.</summary>
    public const string InitScriptKey = "init_db.sql";

    /// <summary>Key of the rules of VTAdmin.</summary>
    public const string RbacKey = "rbac.yaml";

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly string? _namespace;

    private ConfigSecret(string name, string? ns) => (Name, _namespace) = (name, ns);

    /// <summary>Name of the Secret.</summary>
    public string Name { get; }

    /// <summary>Begins the Secret of a cluster, under the name that <see cref="VitessClusterBuilder"/> expects.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="ns">Namespace; null for the one that it is applied in.</param>
    public static ConfigSecret For(string cluster, string? ns = null) => Named(NameFor(cluster), ns);

    /// <summary>Begins a Secret with a name of one's own.</summary>
    /// <param name="name">Name of the Secret.</param>
    /// <param name="ns">Namespace; null for the one that it is applied in.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ConfigSecret Named(string name, string? ns = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(name, ns);
    }

    /// <summary>Name of the Secret that a cluster takes its configuration from by default.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    public static string NameFor(string cluster) => $"{cluster}-cluster-config";

    /// <summary>Sets the users of vtgate.</summary>
    /// <param name="configure">Adds the users.</param>
    public ConfigSecret WithUsers(Action<VtGateUsers> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var users = new VtGateUsers();
        configure(users);
        return WithFile(UsersKey, users.ToJson());
    }

    /// <summary>Sets the SQL that runs once in an empty MySQL.</summary>
    /// <param name="configure">Changes the script that Vitess needs; null for that script.</param>
    public ConfigSecret WithInitScript(Action<InitScript>? configure = null)
    {
        var script = InitScript.ForVitess();
        configure?.Invoke(script);
        return WithFile(InitScriptKey, script.ToSql());
    }

    /// <summary>Sets the rules of VTAdmin.</summary>
    /// <param name="configure">Adds the rules.</param>
    public ConfigSecret WithRbac(Action<VtAdminRbac> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var rbac = new VtAdminRbac();
        configure(rbac);
        return WithFile(RbacKey, rbac.ToYaml());
    }

    /// <summary>Sets the content of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="content">Its content.</param>
    public ConfigSecret WithFile(string key, string content)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(content);
        _files[key] = content;
        return this;
    }

    /// <summary>The Secret, with its content as bytes.</summary>
    public V1Secret Build() => new()
    {
        ApiVersion = V1Secret.KubeApiVersion,
        Kind = V1Secret.KubeKind,
        Metadata = new() { Name = Name, NamespaceProperty = _namespace },
        Type = "Opaque",
        Data = _files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal),
    };

    /// <summary>Name and keys; never what the keys hold.</summary>
    public override string ToString() => $"Secret {Name} ({string.Join(", ", _files.Keys)})";
}
