using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>What an owner's children are made from, in short form: its spec, known by uid and generation, its labels and annotations, and what else goes into a child.</summary>
/// <remarks>
/// The API server counts the generation up with every change of the spec and with none of the status (Kubernetes API conventions, <c>metadata.generation</c>);
/// of an owner without one nothing can be said. What the operator was started with does not change while it runs.
/// </remarks>
internal sealed class WishBasis
{
    private readonly string? _owner;

    /// <summary>Takes the owner as a pass read it at its begin.</summary>
    /// <param name="owner">The owner.</param>
    public WishBasis(JsonObject owner)
    {
        if (owner.GetGeneration() is { } generation and > 0 && owner.GetUid() is { } uid)
        {
            var (labels, annotations) = (owner.GetMetadata()!["labels"]?.ToJsonString(), owner.GetMetadata()!["annotations"]?.ToJsonString());
            _owner = string.Create(CultureInfo.InvariantCulture, $"{uid}\n{generation}\n{labels}\n{annotations}\n");
        }
    }

    /// <summary>The basis of one child; null when nothing can be said.</summary>
    /// <param name="more">What goes into the child beside its owner.</param>
    public UInt128? With(string? more = null)
    {
        if (_owner is null)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(more is null ? _owner : _owner + "+" + more), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
