using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Objects;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>All rules on a keyspace of a cluster that it decides by itself, for FluentValidation.</summary>
/// <param name="options">What is known of the place that it will run in; null for nothing.</param>
public sealed class VitessKeyspaceTemplateValidator(ValidationContext? options = null) : FindingValidator<VitessKeyspaceTemplate>(value => Checks.Part(PartsOfClusters.Keyspace(value), options));
