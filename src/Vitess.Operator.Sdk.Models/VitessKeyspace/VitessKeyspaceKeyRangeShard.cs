using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One shard of a custom partitioning.</summary>
public sealed record VitessKeyspaceKeyRangeShard : VitessShardTemplate
{
    /// <summary>An object with nothing set.</summary>
    public VitessKeyspaceKeyRangeShard()
    {
    }

    /// <summary>Takes over what a template says.</summary>
    /// <param name="template">Copied one level deep: lists, maps and parts are shared.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    public VitessKeyspaceKeyRangeShard(VitessShardTemplate template)
        : base(template ?? throw new ArgumentNullException(nameof(template))) => UnknownFields = null;

    /// <summary>Part of the keyspace that the shard holds.</summary>
    [JsonPropertyName("keyRange"), JsonPropertyOrder(-1)]
    [Required]
    public VitessKeyRange KeyRange { get; set; } = new();
}
