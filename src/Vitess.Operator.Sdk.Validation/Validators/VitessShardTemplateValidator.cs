using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Objects;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>All rules on the template of shards that it decides by itself, for FluentValidation.</summary>
/// <param name="options">What is known of the place that it will run in; null for nothing.</param>
public sealed class VitessShardTemplateValidator(ValidationContext? options = null) : FindingValidator<VitessShardTemplate>(value => Checks.Part(PartsOfClusters.Shard(value), options));
