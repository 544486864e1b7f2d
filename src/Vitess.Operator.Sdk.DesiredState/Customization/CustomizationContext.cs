namespace Vitess.Operator.Sdk.DesiredState.Customization;

/// <summary>What a customizer may know about the object before it.</summary>
/// <param name="Component">The component that the object belongs to, such as <c>vtgate</c>.</param>
/// <param name="Source">The field of the VitessCluster that the object is made for, such as <c>spec.cells[0].gateway</c>.</param>
public sealed record CustomizationContext(string Component, string Source);
