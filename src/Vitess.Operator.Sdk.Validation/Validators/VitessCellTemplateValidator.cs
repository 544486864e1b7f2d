using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Objects;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>All rules on a cell of a cluster that it decides by itself, for FluentValidation.</summary>
/// <param name="options">What is known of the place that it will run in; null for nothing.</param>
public sealed class VitessCellTemplateValidator(ValidationContext? options = null) : FindingValidator<VitessCellTemplate>(value => Checks.Part(PartsOfClusters.Cell(value), options));
