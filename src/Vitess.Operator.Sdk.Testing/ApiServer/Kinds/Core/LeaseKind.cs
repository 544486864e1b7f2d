namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Leases.</summary>
internal sealed class LeaseKind : KindRules
{
    public override bool CreatesOnUpdate => true;

    public override bool UnconditionalUpdate => false;

    public override void Default(JsonMap obj) => obj.Ensure("spec");

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var spec = obj.Map("spec");
        if (spec.Number("leaseDurationSeconds") is <= 0 and var duration)
        {
            errors.Invalid("spec.leaseDurationSeconds", duration, "must be greater than 0");
        }

        if (spec.Number("leaseTransitions") is < 0 and var transitions)
        {
            errors.Invalid("spec.leaseTransitions", transitions, "must be greater than or equal to 0");
        }
    }
}
