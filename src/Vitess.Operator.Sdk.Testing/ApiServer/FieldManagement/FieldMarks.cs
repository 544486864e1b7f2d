namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Marks paths in sets.</summary>
internal static class FieldMarks
{
    public static void Mark(this FieldSet root, FieldComparison.Path path) => path.In(root).IsMember = true;
}
