using System.Collections.Concurrent;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>Shapes of types.</summary>
internal static class Shapes
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new(
    [
        new(typeof(string), new Shape(ShapeKind.String, typeof(string))),
        new(typeof(byte[]), new Shape(ShapeKind.Bytes, typeof(byte[]))),
        new(typeof(bool), new Shape(ShapeKind.Boolean, typeof(bool))),
        new(typeof(int), new Shape(ShapeKind.Int32, typeof(int))),
        new(typeof(long), new Shape(ShapeKind.Int64, typeof(long))),
        new(typeof(double), new Shape(ShapeKind.Number, typeof(double))),
        new(typeof(DateTime), new Shape(ShapeKind.DateTime, typeof(DateTime))),
        new(typeof(ResourceQuantity), new Shape(ShapeKind.Quantity, typeof(ResourceQuantity))),
        new(typeof(IntOrString), new Shape(ShapeKind.IntOrString, typeof(IntOrString))),
        new(typeof(object), new Shape(ShapeKind.Any, typeof(object))),
    ]);

    /// <summary>The shape of a type.</summary>
    public static Shape Of(Type type) => Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, Make);

    private static Shape Make(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))
        {
            return new Shape(ShapeKind.List, type, Of(type.GenericTypeArguments[0]));
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>)
            ? new Shape(ShapeKind.Map, type, Of(type.GenericTypeArguments[1]))
            : new Shape(ShapeKind.Object, type);
    }
}
