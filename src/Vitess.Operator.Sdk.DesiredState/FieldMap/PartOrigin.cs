namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>A part of an object and what put it there.</summary>
/// <param name="Path">The path within the object: <c>spec.template.spec.containers[vtgate].args[--cell]</c>.</param>
/// <param name="Value">The value, as JSON.</param>
/// <param name="Source">What kind of cause it has.</param>
/// <param name="Fields">The fields of the VitessCluster that it depends on, with positions in lists; empty for what is always so.</param>
/// <param name="Builder">The class that sets it.</param>
public sealed record PartOrigin(string Path, string Value, PartSource Source, IReadOnlyList<string> Fields, string Builder);
