using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>What each field of the custom resources reaches, found by changing it and comparing the objects that a cluster becomes.</summary>
/// <remarks>
/// The cluster that is changed uses every part of the API. A field counts as ignored when no object but custom resources, which
/// only pass it on, depends on it; its note then says whether the operator itself uses it.
/// </remarks>
public sealed class FieldMapper
{
    private readonly ReferenceRendering _reference = new();

    /// <summary>The rows of all fields that users set, kind by kind.</summary>
    public IEnumerable<FieldRow> Rows() => FieldCatalog.All().Where(field => !field.IsStatus && !field.IsContainer).Select(Row);

    /// <summary>The row of a field, or null when there is no such field.</summary>
    /// <param name="path">The path, with or without positions in lists: <c>spec.cells[0].gateway.replicas</c>.</param>
    /// <param name="kind">The kind of the custom resource. Default: VitessCluster.</param>
    /// <remarks>A field that only holds others has the effects of none, and a note that says so.</remarks>
    public FieldRow? Explain(string path, string kind = V2VitessCluster.KubeKind)
    {
        ArgumentNullException.ThrowIfNull(path);
        var general = FieldPaths.Generalized(path);
        return FieldCatalog.Of(kind).FirstOrDefault(field => field.Path == general) is { } known ? Row(known) : null;
    }

    private FieldRow Row(ResourceField field)
    {
        if (field.IsStatus || field.IsContainer || !field.Path.StartsWith("spec", StringComparison.Ordinal))
        {
            return new FieldRow(field, [], FieldMarks.None, FieldNotes.OfFixed(field));
        }

        var effects = _reference.EffectsOf(field);
        var marks = MarkRules.Of(effects);
        return new FieldRow(field, effects, marks, marks.HasFlag(FieldMarks.Ignored) ? FieldNotes.Of(field) : null);
    }
}
