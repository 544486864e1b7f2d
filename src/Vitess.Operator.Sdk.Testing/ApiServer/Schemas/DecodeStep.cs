namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A step on the way to the value that is decoded.</summary>
/// <param name="Type">What it goes into.</param>
/// <param name="Name">The field or key.</param>
/// <param name="Index">The position of an item.</param>
internal readonly record struct DecodeStep(DecodeStepType Type, string Name, int Index)
{
    /// <summary>The whole path, as findings show it.</summary>
    public static string Where(List<DecodeStep> steps) => steps.Aggregate("", (path, step) =>
        step.Type == DecodeStepType.Item ? FieldPaths.Item(path, step.Index) : FieldPaths.Child(path, step.Name));

    /// <summary>The fields of structs alone, as the messages about types show them.</summary>
    public static string Fields(List<DecodeStep> steps) =>
        string.Join('.', steps.Where(s => s.Type == DecodeStepType.Field).Select(s => s.Name));
}
