using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// The users that may connect to vtgate, in the format of Vitess' static authentication: for each user a list of passwords, all of which are
/// let in, so that a password can be changed without a break.
/// </summary>
public sealed class VtGateUsers
{
    private readonly List<(string Name, JsonObject Entry)> _entries = [];

    /// <summary>Adds a user, or one more password of a user.</summary>
    /// <param name="name">Name of the user.</param>
    /// <param name="password">The password; empty lets everybody in under that name.</param>
    /// <param name="options">Further settings; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public VtGateUsers Add(string name, string password, VtGateUserOptions? options = null) => Add(name, "Password", password, options);

    /// <summary>Adds a user whose password is known by its hash only.</summary>
    /// <param name="name">Name of the user.</param>
    /// <param name="hash">Hash as MySQL's mysql_native_password keeps it: a star and 40 hex digits.</param>
    /// <param name="options">Further settings; null for none.</param>
    /// <exception cref="ArgumentException">The name is empty, or the hash is none.</exception>
    public VtGateUsers AddHashed(string name, string hash, VtGateUserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return hash.Length == 41 && hash[0] == '*' && hash.Skip(1).All(char.IsAsciiHexDigit)
            ? Add(name, "MysqlNativePassword", hash, options)
            : throw new ArgumentException($"The hash of user '{name}' is none of mysql_native_password: a star and 40 hex digits are expected.", nameof(hash));
    }

    /// <summary>The content of <c>users.json</c>.</summary>
    internal string ToJson() => new JsonObject(_entries
        .GroupBy(entry => entry.Name, StringComparer.Ordinal)
        .Select(user => KeyValuePair.Create(user.Key, (JsonNode?)new JsonArray([.. user.Select(entry => entry.Entry.DeepClone())]))))
        .ToJsonString(Indented.Options) + "\n";

    private VtGateUsers Add(string name, string field, string secret, VtGateUserOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(secret);
        var entry = new JsonObject { ["UserData"] = options?.UserData ?? name, [field] = secret };
        if (options?.LocalOnly == true)
        {
            entry["SourceHost"] = "localhost"; // the only host that vtgate accepts here
        }

        if (options?.Groups is { Count: > 0 } groups)
        {
            entry["Groups"] = new JsonArray([.. groups.Select(group => (JsonNode)group)]);
        }

        _entries.Add((name, entry));
        return this;
    }
}
