using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>One field at one place of a cluster, to be changed there.</summary>
internal sealed class FieldChange
{
    private readonly JsonObject _base;
    private readonly ResourceField _field;
    private readonly int _holder;

    private FieldChange(JsonObject given, ResourceField field, int holder, bool isMade)
    {
        _base = given;
        _field = field;
        _holder = holder;
        var holders = JsonPlaces.Holders(given, field.Path, make: false);
        var name = JsonPlaces.LastName(field.Path);
        Path = $"{JsonPlaces.PathOf(holders[holder])}.{name}";
        IsSet = !isMade && holders[holder].ContainsKey(name);
        Prepared = isMade ? given : null;
    }

    /// <summary>The path of the field, with positions in lists.</summary>
    public string Path { get; }

    /// <summary>Whether the user set the field.</summary>
    public bool IsSet { get; }

    /// <summary>The cluster with the parts that hold the field, when the user left them out; else null.</summary>
    public JsonObject? Prepared { get; }

    /// <summary>The fields that a cluster has, or may have in parts of its own.</summary>
    public static IEnumerable<FieldChange> Of(JsonObject given)
    {
        foreach (var field in FieldCatalog.Of(V2VitessCluster.KubeKind).Where(field => !field.IsStatus && !field.IsContainer && field.Path.StartsWith("spec.", StringComparison.Ordinal)))
        {
            var json = given;
            var isMade = JsonPlaces.Holders(given, field.Path, make: false).Count == 0;
            if (isMade)
            {
                // An element that the user does not have is no default of anything.
                if (MissesAList(given, field.Path))
                {
                    continue;
                }

                json = given.DeepClone().AsObject();
                JsonPlaces.Holders(json, field.Path, make: true);
            }

            for (var i = 0; i < JsonPlaces.Holders(json, field.Path, make: false).Count; i++)
            {
                yield return new FieldChange(json, field, i, isMade);
            }
        }
    }

    /// <summary>The cluster with the field changed.</summary>
    public JsonObject Apply(int variant)
    {
        var changed = _base.DeepClone().AsObject();
        FieldMutation.ApplyTo(JsonPlaces.Holders(changed, _field.Path, make: false)[_holder], _field, variant);
        return changed;
    }

    private static bool MissesAList(JsonObject given, string path)
    {
        var last = path.LastIndexOf("[]", StringComparison.Ordinal);
        return last >= 0 && JsonPlaces.Holders(given, $"{path[..(last + 2)]}.x", make: false).Count == 0;
    }
}
