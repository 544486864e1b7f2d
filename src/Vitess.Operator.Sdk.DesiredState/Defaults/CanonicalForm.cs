using System.Collections;
using System.Reflection;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>
/// Brings what users give in the shapes of Kubernetes (variables, volumes, containers, affinities, ...) into the form in which
/// the recorded operator writes them on: without empty texts, lists and maps, and without a false or 0, where those say nothing.
/// </summary>
/// <remarks>Source: reference/crds.md, section 2.1. Our own models are written in that form by their serializer.</remarks>
internal static class CanonicalForm
{
    private static readonly MethodInfo Copy = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>The same value in that form; the value itself if it is in it.</summary>
    /// <param name="value">The value. It is left as it is.</param>
    public static T Of<T>(T value)
        where T : class => (T)Cleaned(value);

    private static object Cleaned(object model)
    {
        object? copy = null;
        foreach (var place in CanonicalPlace.Of(model.GetType()))
        {
            var value = place.Property.GetValue(model);
            var cleaned = Cleaned(place, value);
            if (!ReferenceEquals(cleaned, value))
            {
                copy ??= Copy.Invoke(model, null)!;
                place.Property.SetValue(copy, cleaned);
            }
        }

        return copy ?? model;
    }

    private static object? Cleaned(CanonicalPlace place, object? value) => value switch
    {
        null => place.WhenMissing,
        string or bool or int or ICollection when place.IsLeftOut(value) => null,
        IList list when place.HasModels => OfList(list, place.ElementType!),
        not string and not ValueType and not ICollection when place.HasModels => Cleaned(value),
        _ => value,
    };

    private static object OfList(IList list, Type elementType)
    {
        Array? copy = null;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } item && Cleaned(item) is var cleaned && !ReferenceEquals(cleaned, item))
            {
                copy ??= CopyOf(list, elementType);
                copy.SetValue(cleaned, i);
            }
        }

        return copy ?? (object)list;
    }

    private static Array CopyOf(IList list, Type elementType)
    {
        var copy = Array.CreateInstance(elementType, list.Count);
        list.CopyTo(copy, 0);
        return copy;
    }
}
