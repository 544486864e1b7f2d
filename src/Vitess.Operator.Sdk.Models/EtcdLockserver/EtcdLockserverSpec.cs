using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What an etcd is to be like.</summary>
public sealed record EtcdLockserverSpec : EtcdLockserverTemplate
{
    /// <summary>An object with nothing set.</summary>
    public EtcdLockserverSpec()
    {
    }

    /// <summary>Takes over what a template says.</summary>
    /// <param name="template">Copied one level deep: lists, maps and parts are shared.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    public EtcdLockserverSpec(EtcdLockserverTemplate template)
        : base(template ?? throw new ArgumentNullException(nameof(template))) => UnknownFields = null;

    /// <summary>Zone that all members are pinned to. Default: spread over zones.</summary>
    [JsonPropertyName("zone")]
    public string? Zone { get; set; }
}
