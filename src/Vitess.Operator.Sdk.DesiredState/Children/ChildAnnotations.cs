using Vitess.Operator.Sdk.DesiredState.Tablets;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>Annotations that a template puts on the object made from it.</summary>
internal static class ChildAnnotations
{
    public static Dictionary<string, string>? Of(IDictionary<string, string>? given)
    {
        if (given is not { Count: > 0 })
        {
            return null;
        }

        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        UserMaps.Add(annotations, given);
        return annotations;
    }
}
