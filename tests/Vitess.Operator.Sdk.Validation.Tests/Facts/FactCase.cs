using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Facts;

/// <summary>A fact with an example that breaks it and one that keeps to it.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Bad">Edits of the sound cluster that break the rule.</param>
internal sealed record FactCase(string Code, params string[] Bad)
{
    /// <summary>Edits that come near to breaking it, and do not; none for the sound cluster itself.</summary>
    public string[] Good { get; init; } = [];

    /// <summary>Edits that make the cluster as it is now; null for a case that is no change.</summary>
    public string[]? Before { get; init; }

    /// <summary>Other documents, as YAML.</summary>
    public string Others { get; init; } = "";

    /// <summary>Other documents of the good example; null for the same.</summary>
    public string? GoodOthers { get; init; }

    public ValidationContext Context { get; init; } = new();

    /// <summary>Context of the good example; null for the same.</summary>
    public ValidationContext? GoodContext { get; init; }

    /// <summary>The fact of the reference; the code says it unless another rule covers it.</summary>
    public string Fact { get; init; } = Code;

    /// <summary>Part of the path of the finding.</summary>
    public string Path { get; init; } = "";

    public IReadOnlyList<Finding> Findings(bool good)
    {
        var others = good ? GoodOthers ?? Others : Others;
        var context = (good ? GoodContext : null) ?? Context;
        if (Before is not null)
        {
            context = context with { Previous = [(V2VitessCluster)SoundCluster.Read(Before).Object!] };
        }

        var documents = new List<VitessDocument> { SoundCluster.Read(good && Before is not null && Good.Length == 0 ? Before : good ? Good : Bad) };
        documents.AddRange(others.Length == 0 ? [] : VitessDocuments.Read(others, DocumentOptions.Lenient));
        return [.. ClusterValidation.Check(documents, context).Findings.Where(finding => finding.Code == Code)];
    }

    public override string ToString() => Fact == Code ? Code : $"{Fact} by {Code}";
}
