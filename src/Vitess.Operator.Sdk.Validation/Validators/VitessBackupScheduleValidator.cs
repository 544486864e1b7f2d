using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>All rules on a VitessBackupSchedule, for FluentValidation.</summary>
/// <param name="options">What is known of the place that it will run in; null for nothing.</param>
public sealed class VitessBackupScheduleValidator(ValidationContext? options = null) : FindingValidator<V2VitessBackupSchedule>(value => Checks.Object(value, options));
