using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>A place where the spec gives resources to a program, with the defaults that fill in what is missing.</summary>
/// <param name="Program">The program.</param>
/// <param name="Resources">What is written.</param>
/// <param name="Path">Where: <c>spec.cells[0].gateway.resources</c>.</param>
/// <param name="Cpu">CPU that is requested by default; null for no default.</param>
/// <param name="Memory">Memory that is requested, and the limit, by default; null for no default.</param>
internal sealed record ResourceUse(string Program, V1ResourceRequirements? Resources, string Path, string? Cpu, string? Memory);
