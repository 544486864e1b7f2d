using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.Models.Documents;

namespace Vitess.Operator.Sdk.Models;

/// <summary>
/// Reads objects from YAML or JSON: files with several documents, custom resources and Kubernetes' own kinds side by side.
/// A text is taken over as a whole or not at all.
/// </summary>
public static class VitessDocuments
{
    /// <summary>Reads all objects of a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="options">How to read; null for strictly.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="DocumentException">The text has faults; all of them are told.</exception>
    public static IReadOnlyList<VitessDocument> Read(string text, DocumentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= DocumentOptions.Strict;
        var findings = new FindingList(options.Source);
        var documents = new DocumentReader(options, findings).Read(text);
        findings.ThrowIfAny();
        return documents;
    }

    /// <summary>Reads all objects of a file's content.</summary>
    /// <param name="content">UTF-8, or UTF-16 or UTF-32 with a byte order mark.</param>
    /// <param name="options">How to read; null for strictly.</param>
    /// <exception cref="DocumentException">The content has faults; all of them are told.</exception>
    public static IReadOnlyList<VitessDocument> Read(ReadOnlySpan<byte> content, DocumentOptions? options = null)
    {
        options ??= DocumentOptions.Strict;
        var findings = new FindingList(options.Source);
        if (content.Length > options.MaxBytes)
        {
            findings.Add(DocumentFindingCodes.Size, 1, 1, "", $"{content.Length} bytes are more than the {options.MaxBytes} allowed");
        }

        findings.ThrowIfAny();
        var text = SourceText.Decode(content, findings);
        findings.ThrowIfAny();
        return Read(text!, options);
    }

    /// <summary>Reads all objects of a stream, up to its end.</summary>
    /// <param name="stream">UTF-8, or UTF-16 or UTF-32 with a byte order mark. It stays open.</param>
    /// <param name="options">How to read; null for strictly.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="DocumentException">The content has faults; all of them are told.</exception>
    public static async Task<IReadOnlyList<VitessDocument>> ReadAsync(Stream stream, DocumentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= DocumentOptions.Strict;
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while (content.Length <= options.MaxBytes && (count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await content.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }

        return Read(content.GetBuffer().AsSpan(0, (int)content.Length), options);
    }

    /// <summary>Reads the one object of a text.</summary>
    /// <typeparam name="T">Kind of the object.</typeparam>
    /// <param name="text">YAML or JSON with a single object.</param>
    /// <param name="options">How to read; null for strictly.</param>
    /// <exception cref="DocumentException">The text has faults, or holds something else than one object of that kind.</exception>
    public static T Read<T>(string text, DocumentOptions? options = null)
        where T : class, IKubernetesObject
    {
        var documents = Read(text, options);
        if (documents is [{ Object: T content }])
        {
            return content;
        }

        var found = string.Join(", ", documents.Select(document => document.Kind));
        var wanted = typeof(T).GetKubernetesTypeMetadata().Kind;
        throw new DocumentException(
            [new(DocumentFindingCodes.UnknownKind, documents[0].Line, 1, "kind", $"expected one {wanted}, found {found}", Source: options?.Source)]);
    }

    /// <summary>Reads an object from JSON nodes, strictly or not, as <see cref="Read(string, DocumentOptions?)"/> does from text.</summary>
    /// <param name="json">The object.</param>
    /// <param name="options">How to read; null for strictly.</param>
    /// <exception cref="DocumentException">The object has faults. Lines are those of its indented text.</exception>
    public static VitessDocument Read(JsonObject json, DocumentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(json.ToJsonString(new(System.Text.Json.JsonSerializerOptions.Default) { WriteIndented = true }), options)[0];
    }
}
